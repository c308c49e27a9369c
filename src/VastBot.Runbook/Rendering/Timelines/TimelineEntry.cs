using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Rendering.Timelines;

/// <summary>One line of an incident's timeline.</summary>
internal sealed record TimelineEntry
{
    /// <summary>When it happened; a note may tell of something earlier than its entry.</summary>
    public required DateTimeOffset At { get; init; }

    public required Author By { get; init; }

    /// <summary>What happened, in a sentence of plain text without its author; people as ids, as in <see cref="PersonMark"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The entry's place in the journal.</summary>
    public required int Version { get; init; }

    /// <summary>The message that it was taken from.</summary>
    public Uri? Link { get; init; }

    public bool IsNote { get; init; }

    /// <summary>The message was changed after it was taken.</summary>
    public bool Edited { get; init; }

    /// <summary>The message was deleted after it was taken; its words are not shown any more.</summary>
    public bool Deleted { get; init; }

    /// <summary>One of the moments that a plot marks: declared, severity, status, fixes, resolved.</summary>
    public bool IsTurn { get; init; }
}
