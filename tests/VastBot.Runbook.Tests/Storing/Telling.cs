using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>A listener that sends every person's event to the given targets; to those named <c>card</c> as something to render.</summary>
internal sealed class Telling(params string[] targets) : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) =>
        entry.By.Kind == AuthorKind.Bot
            ? []
            : targets.Select(target => target == "card"
                ? OutboxRow.For(entry, target, "card", OutboxKind.Render)
                : OutboxRow.For(entry, target, $"{entry.Event.Kind} {entry.Version}", OutboxKind.Send, payload: $"{after.Version}"));
}
