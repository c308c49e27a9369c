using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Rendering.Timelines;

/// <summary>An incident's journal as people read it: in the order in which things happened, with what became of captured messages.</summary>
internal static class IncidentTimeline
{
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<JournalEntry> entries)
    {
        var lines = new List<TimelineEntry>();
        foreach (var entry in entries)
        {
            switch (entry.Event)
            {
                case NoteEdited edited:
                    Change(lines, edited.Message, line => line with { Text = edited.Text, Edited = true });
                    break;
                case NoteWithdrawn gone:
                    Change(lines, gone.Message, line => line with { Text = "The message was deleted in Slack", Deleted = true, Link = null });
                    break;
                default:
                    if (EventWords.Of(entry.Event) is { Length: > 0 } text) lines.Add(Line(entry, text));
                    break;
            }
        }

        return [.. lines.OrderBy(line => line.At).ThenBy(line => line.Version)];
    }

    private static TimelineEntry Line(JournalEntry entry, string text) => new()
    {
        At = entry.Event switch
        {
            NoteAdded note => note.HappenedAt,
            FixReported report => report.HappenedAt,
            _ => entry.At,
        },
        By = entry.Event is FixReported told ? told.Who : entry.By,
        Text = text,
        Version = entry.Version,
        Link = entry.Event is NoteAdded { Message: { } link } && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null,
        IsNote = entry.Event is NoteAdded,
        IsTurn = entry.Event is Declared or SeverityChanged or StatusChanged or Resolved or Reopened or WorkaroundArmed or WorkaroundDisarmed
            or FixReported { Step: "done" or "Done" or "worked" or "did-not-work" or "undone" },
    };

    private static void Change(List<TimelineEntry> lines, string message, Func<TimelineEntry, TimelineEntry> change)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i] is { IsNote: true, Deleted: false } line && line.Link?.AbsoluteUri == Normal(message)) lines[i] = change(line);
    }

    private static string? Normal(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.AbsoluteUri : null;
}
