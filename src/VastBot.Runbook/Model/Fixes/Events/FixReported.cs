using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>
/// In an incident's stream: what happened to a fix that belongs to it. The fix itself lives in its environment's stream; this is told there once,
/// by the bot, so who did it and when stand inside.
/// </summary>
/// <param name="Fix">The fix's id.</param>
/// <param name="Action">What it does: <c>queue-mode on</c>.</param>
/// <param name="Step">What happened: the stage that it reached, or <c>worked</c>, <c>did-not-work</c>, <c>cannot-tell</c>, <c>undone</c>.</param>
/// <param name="Text">One sentence for the timeline.</param>
/// <param name="Who">Who did it.</param>
/// <param name="HappenedAt">When.</param>
internal sealed record FixReported(string Fix, string Action, string Step, string Text, Author Who, DateTimeOffset HappenedAt) : JournalEvent
{
    public const string Name = "fix-reported";

    public override string Kind => Name;
}
