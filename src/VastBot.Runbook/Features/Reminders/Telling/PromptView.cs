using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>One round of a reminder as the journal tells it: what its prompt shows.</summary>
internal sealed record PromptView
{
    /// <summary>As it stands now.</summary>
    public required Incident Incident { get; init; }

    /// <summary>As it stood while the round went on; its promise is the one that the prompt names.</summary>
    public required Incident Asked { get; init; }

    public required ReminderRound Round { get; init; }

    /// <summary>What ended the round; null while it goes on.</summary>
    public JournalEntry? End { get; init; }

    /// <summary>Did it end by an update that people got?</summary>
    public bool WasUpdated { get; init; }

    /// <summary>Was anybody to see it? A round that was answered before its prompt was due has none.</summary>
    public required bool WasShown { get; init; }

    /// <summary>What came of asking the pager.</summary>
    public PagerAsked? Pager { get; init; }

    /// <summary>Null where there is no such round.</summary>
    public static PromptView? Of(IncidentId id, IReadOnlyList<JournalEntry> entries, RoundName name)
    {
        var incident = Incident.Before(id);
        PromptView? view = null;
        foreach (var entry in entries)
        {
            incident = incident.With(entry);
            if (view?.End is not null) continue;
            if (name.In(incident) is { } round) view = Grown(view, incident, round, entry, name);
            else if (view is not null) view = view with { End = entry };
        }

        if (view is null) return null;
        var updated = view.End is { } end && entries.Any(entry => entry.Event is Updated && entry.At == end.At);
        return view with { Incident = incident, WasUpdated = updated };
    }

    private static PromptView Grown(PromptView? view, Incident incident, ReminderRound round, JournalEntry entry, RoundName name)
    {
        var shows = entry.Event is Reminded { Speaks: true } e && e.Reminder == name.Reminder && e.Step != ReminderSteps.Before;
        return new()
        {
            Incident = incident,
            Asked = incident,
            Round = round,
            WasShown = shows || view is { WasShown: true },
            Pager = entry.Event as PagerAsked ?? view?.Pager,
        };
    }
}
