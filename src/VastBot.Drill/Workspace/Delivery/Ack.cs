using System.Text.Json;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>How a delivery ended: acknowledged (perhaps with a body) or not, and why not.</summary>
internal sealed record Ack(bool Received, JsonElement? Body = null, string Problem = "")
{
    public static Ack TooLate { get; } = new(false, Problem: "timeout");

    public static Ack NobodyThere { get; } = new(false, Problem: "connection_failed");

    /// <summary>The app asked not to be sent this event again.</summary>
    public bool Final { get; init; }
}
