using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>A row of <c>outbox_row</c> that waits.</summary>
internal sealed class WaitingRow
{
    public const string Select = "select id, key, stream, target, kind, subject, payload, created_at as CreatedAt from outbox_row where lane = @lane and finished_at is null";

    public long Id { get; set; }

    public string Key { get; set; } = "";

    public string Stream { get; set; } = "";

    public string Target { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Subject { get; set; } = "";

    public string Payload { get; set; } = "";

    public long CreatedAt { get; set; }

    public bool IsRender => Kind == nameof(OutboxKind.Render);

    public OutboxRow ToRow() => new()
    {
        Key = Key,
        Stream = StreamId.Parse(Stream) ?? throw new FormatException($"'{Stream}' in the outbox is no stream."),
        Target = Target,
        Kind = Enum.Parse<OutboxKind>(Kind),
        Subject = Subject,
        Payload = Payload,
    };
}
