using System.Globalization;
using System.Text;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What a person at a terminal sees while a fix goes on.</summary>
internal sealed class FixScreen(TextWriter output, bool quiet)
{
    private string _last = "";

    public void Say(string line)
    {
        if (quiet || line == _last) return;
        _last = line;
        output.WriteLine(line);
    }

    public void Triage(string when, TriageReport report) => Say($"{when}: {report.Verdict?.Headline}");

    public void Plan(FixChoice choice, string environment, IReadOnlyList<FixChange> changes, string radius, string undo)
    {
        Say($"{FixWords.Title(choice, isUndo: false)} in {environment}:");
        foreach (var change in changes) Say($"  {change.What}: {change.Before ?? "(not set)"} → {change.After ?? "(not set)"}");
        Say($"  {radius}");
        Say($"  {undo}");
    }

    public void Progress(FixProgress progress) => Say($"  {progress.Bar} {progress.Text}");

    public void Looked(FixLook look) => Say(string.Create(CultureInfo.InvariantCulture, $"  after {look.Minute} min: {Word(look)} {look.Summary}"));

    /// <summary>The last word.</summary>
    public static string Summary(FixReport report)
    {
        var text = new StringBuilder($"{report.Outcome}: {report.Why}");
        if (report.Outcome == FixReport.DryRun)
            foreach (var change in report.Changes) text.AppendLine().Append($"  {change.What}: {change.Before ?? "(not set)"} → {change.After ?? "(not set)"}");
        if (report.Before?.Verdict is { } before) text.AppendLine().Append($"before: {before.Headline}");
        if (report.After?.Verdict is { } after) text.AppendLine().Append($"after:  {after.Headline}");
        if (report.Fix is { Stage: FixStage.Done or FixStage.Failed } fix) text.AppendLine().Append($"{fix.Id}. {fix.HowToUndo}");
        return text.ToString();
    }

    private static string Word(FixLook look) => look.Seen switch
    {
        FixResult.Worked => look.Minute < FixMinutes.Last ? "works so far." : "works.",
        FixResult.DidNotWork => look.Minute < FixMinutes.MayFail ? "not yet." : "did not work.",
        _ => "",
    };
}
