using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>Every person's event is a message, an edit of the card, a text for a page that often fails, and a piece of work.</summary>
internal sealed class StormListener : IIncidentListener
{
    public static readonly string[] Targets = ["chat", "page", "card", "work"];

    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => entry.By.Kind == AuthorKind.Bot
        ? []
        : Targets.Select(target => OutboxRow.For(
            entry,
            target,
            "it",
            target switch { "card" => OutboxKind.Render, "work" => OutboxKind.Work, _ => OutboxKind.Send },
            payload: $"{entry.Version}"));
}
