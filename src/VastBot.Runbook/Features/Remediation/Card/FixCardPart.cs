using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What an incident's card says of fixes: those under way, and a way to switch armed workarounds off.</summary>
internal sealed class FixCardPart : ICardPart
{
    public int Place => 40;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken) => Task.FromResult(new CardPart
    {
        Lines = [.. view.Environment.Fixes.Where(fix => (fix.IsOpen || fix.IsWatched) && (fix.Incident is null || fix.Incident == view.Incident.Id.ToString())).TakeLast(3).Select(Line)],
        Buttons = view.Incident.IsOpen ? [.. view.Environment.Workarounds.SelectMany(armed => Off(armed, view.Incident))] : [],
    });

    private static string Line(Fix fix) => $"⏳ *{FixWords.Title(fix.Choice, fix.UndoOf is not null)}*: {FixWords.Outcome(fix)}.";

    private static IEnumerable<CardButton> Off(ArmedWorkaround armed, Incident incident)
    {
        var action = armed.Name switch { FixActions.QueueMode => FixActionIds.QueueModeOff, FixActions.Fallback => FixActionIds.FallbackOff, _ => null };
        if (action is null) yield break;
        yield return new CardButton(CardButtonRank.Menu, new Button { ActionId = action, Text = $"{FixWords.Title(new FixChoice(armed.Name, FixActions.Off), false)}…", Value = incident.Id.ToString() });
    }
}
