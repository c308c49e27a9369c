using System.Text.Json;

namespace VastBot.Slack;

/// <summary>What a receiver hands to the pump: one delivery, unpacked from its transport and otherwise untouched.</summary>
internal sealed record Delivery
{
    public required DeliveryKind Kind { get; init; }

    /// <summary>Fields of a command that came as a form; commands over a socket come as <see cref="Payload"/>.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    public JsonElement Payload { get; init; }

    public string? EnvelopeId { get; init; }

    /// <summary>False where Slack ignores what rides in the ack (the socket says so per envelope).</summary>
    public bool AcceptsAnswer { get; init; } = true;

    public int RetryAttempt { get; init; }

    public string RetryReason { get; init; } = "";

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Without what was delivered, which holds secrets.</summary>
    public override string ToString() => $"{Kind} {EnvelopeId}";

    public string Field(string name) =>
        (Form is null ? Json.Text(Payload, name) : Form.GetValueOrDefault(name)) ?? "";
}
