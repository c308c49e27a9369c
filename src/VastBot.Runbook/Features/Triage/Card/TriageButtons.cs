using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The card's buttons: the expected next step first and, where there is one, the only primary.</summary>
internal static class TriageButtons
{
    public static ActionsBlock Of(TriageReport report) => new()
    {
        BlockId = $"triage:{report.Id}",
        Elements = report.Verdict switch
        {
            // Should this process die now, the card would stay as it is: pressing joins a run, and begins one where none is left.
            null => [ReRun(report)],
            { AsksAboutPage: true } => [Button(ActionIds.PageShowsIncident, "Page shows an incident", report), Button(ActionIds.PageShowsNone, "Page shows none", report), More(report)],
            { Kind: VerdictKind.LikelyResolved } => [ReRun(report, ButtonStyle.Primary), Why(report)],
            { Kind: VerdictKind.CannotTell } => [ReRun(report, ButtonStyle.Primary), Why(report), Declare(report)],
            { } verdict when Fixes(verdict, report) is [var first, .. var others] =>
                [Declare(report, ButtonStyle.Primary), first, OverflowMenu.Of([ReRun(report), Why(report), .. others.Take(3)])],
            _ => [Declare(report, ButtonStyle.Primary), ReRun(report), Why(report)],
        },
    };

    public static Button ReRun(TriageReport report, ButtonStyle? style = null) => Button(ActionIds.ReRun, "Re-run", report, style);

    private static Button Declare(TriageReport report, ButtonStyle? style = null) => Button(ActionIds.Declare, "Declare…", report, style);

    /// <summary>Those of the verdict's actions that the runbook can carry out; the expected one first.</summary>
    private static List<Button> Fixes(Verdict verdict, TriageReport report) =>
    [
        .. from action in verdict.Actions
           let offer = Fix(action.Id)
           where offer is not null
           select Button(offer.Value.Id, offer.Value.Label, report),
    ];

    private static (string Id, string Label)? Fix(string action) => action switch
    {
        "rotate-key" => (FixActionIds.RotateKey, "Rotate key…"),
        "restart" => (FixActionIds.Restart, "Restart…"),
        "queue-mode" => (FixActionIds.QueueModeOn, "Queue mode on…"),
        "fallback" => (FixActionIds.FallbackOn, "Fallback on…"),
        "rollback" => (FixActionIds.Rollback, "Roll back…"),
        _ => null,
    };

    private static Button Why(TriageReport report) => Button(ActionIds.Why, "Why?", report);

    private static Button Button(string action, string label, TriageReport report, ButtonStyle? style = null) =>
        new() { ActionId = action, Text = label, Value = report.Id, Style = style };

    private static OverflowMenu More(TriageReport report) => new()
    {
        ActionId = ActionIds.More,
        Options =
        [
            new Option { Text = new PlainText("Why?"), Value = $"{ActionIds.Why} {report.Id}" },
            new Option { Text = new PlainText("Re-run"), Value = $"{ActionIds.ReRun} {report.Id}" },
        ],
    };
}
