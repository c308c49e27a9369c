using System.Globalization;
using System.Text;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A report as lines of plain text, masked, and with nothing in them that could steer a terminal.</summary>
internal sealed class TriageLines(OutsideText outside, PracticeMark practice)
{
    public string Title(TriageReport report) => practice.Title($"Triage of {report.Environment}");

    public string Line(string text) => outside.Whole(text);

    public string Findings(TriageReport report)
    {
        var lines = new StringBuilder().AppendLine(Title(report));
        foreach (var finding in report.Findings)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Title,-20} {Words.Of(finding.Outcome),-9} {Line(finding.Summary)} ({Words.Of(finding.Duration)})");
            if (finding is ErrorRateFinding rate && Sparkline.Of(rate.LastHour) is { Length: > 0 } hour) lines.AppendLine(CultureInfo.InvariantCulture, $"  {"",-30} {hour} last hour");
        }

        return lines.ToString();
    }

    public string Verdict(TriageReport report)
    {
        var verdict = report.Verdict!;
        var lines = new StringBuilder()
            .AppendLine()
            .AppendLine(practice.Text(Line(verdict.Headline)))
            .AppendLine(CultureInfo.InvariantCulture, $"  Verdict   {Words.Of(verdict.Kind)}; kind of error: {Words.Of(verdict.ErrorKind)}")
            .AppendLine(CultureInfo.InvariantCulture, $"  Severity  {Words.Of(verdict.Severity)} ({Line(verdict.SeverityReason)})");
        foreach (var step in verdict.Path) lines.AppendLine(CultureInfo.InvariantCulture, $"  {step.Question} → {step.Answer} ({Line(step.Because)})");
        foreach (var disagreement in verdict.Disagreements) lines.AppendLine(CultureInfo.InvariantCulture, $"  Disagree: {Line(disagreement)}");
        foreach (var settles in verdict.WouldSettle) lines.AppendLine(CultureInfo.InvariantCulture, $"  Would settle it: {Line(settles)}");
        var number = 0;
        foreach (var action in verdict.Actions)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{++number}. {Line(action.Text)}");
            if (action.Command is not null) lines.AppendLine(CultureInfo.InvariantCulture, $"   {Line(action.Command)}");
        }

        return lines.ToString();
    }
}
