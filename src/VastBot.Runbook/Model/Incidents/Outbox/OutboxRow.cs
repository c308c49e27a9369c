using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>Something that must reach the world because of an event.</summary>
internal sealed record OutboxRow
{
    /// <summary>Unique for ever: a second row of the same key is dropped. The target uses it to do nothing twice.</summary>
    public required string Key { get; init; }

    /// <summary>The stream that it belongs to. Order is kept per stream and target: that is its lane.</summary>
    public required StreamId Stream { get; init; }

    /// <summary>Name of the <see cref="IOutboxTarget"/>.</summary>
    public required string Target { get; init; }

    public OutboxKind Kind { get; init; }

    /// <summary>What it is, in the target's words: <c>card</c>, <c>announcement</c>. Rows of kind render coalesce by it.</summary>
    public required string Subject { get; init; }

    /// <summary>What the target needs beside the fold; its own form.</summary>
    public string Payload { get; init; } = "";

    /// <summary>A row that follows from an entry, in the lane of <paramref name="about"/> or else of the entry's own stream.</summary>
    public static OutboxRow For(JournalEntry entry, string target, string subject, OutboxKind kind, string payload = "", StreamId? about = null) => new()
    {
        Key = $"{entry.Stream}/{entry.Version}/{about ?? entry.Stream}/{target}/{subject}",
        Stream = about ?? entry.Stream,
        Target = target,
        Kind = kind,
        Subject = subject,
        Payload = payload,
    };
}
