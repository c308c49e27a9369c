using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Every probe of a report with its evidence, age, duration, and the line that repeats it by hand.</summary>
internal sealed class WhyModal(OutsideText outside, PracticeMark practice)
{
    private const int MostDetails = 20;

    /// <summary>A section holds 3,000.</summary>
    private const int MostCharacters = 2_900;

    public ModalView Of(TriageReport report) => new()
    {
        Title = practice.IsPractice ? $"{PracticeMark.Word}: why?" : "Why?",
        Blocks = [.. Verdict(report), .. report.Findings.Take(20).SelectMany(f => Probe(report, f))],
    };

    private IEnumerable<Block> Verdict(TriageReport report)
    {
        if (report.Verdict is not { } verdict) yield break;
        yield return Section($"{Lamps.Of(verdict)} *{outside.Line(verdict.Headline, 600)}*");
        yield return Section(VerdictBlocks.Path(verdict.Path, outside));
        yield return Context($"Severity: {Words.Of(verdict.Severity)} ({outside.Line(verdict.SeverityReason, 200)})");
    }

    private IEnumerable<Block> Probe(TriageReport report, Finding finding)
    {
        yield return new DividerBlock();
        yield return Section($"{Lamps.Of(finding.Outcome)} *{outside.Line(finding.Title, 60)}* {Words.Of(finding.Outcome)}\n{outside.Line(finding.Summary, 900)}");
        if (finding is ErrorRateFinding rate && Sparkline.Of(rate.LastHour) is { Length: > 0 } hour)
            yield return Section($"`{hour}` errors per second over the last hour, the highest {rate.LastHour.Max():0.###}");
        if (finding.Details.Count > 0) yield return Section(Details(finding.Details));
        if (finding is ErrorLogsFinding { Lines.Count: > 0 } logs) yield return new RichTextBlock { Elements = [RichTextPreformatted.Of(ErrorLines.Of(logs, outside))] };
        yield return Context($"Seen {Mrkdwn.Date(finding.SeenAt, "{date_short_pretty} {time_secs}")}{Age(report, finding)} · took {Words.Of(finding.Duration)} · to repeat it by hand:");
        yield return Section(outside.Code(finding.RepeatWith, 1_500));
    }

    private string Details(IReadOnlyList<string> details)
    {
        var (lines, left) = (new List<string>(), MostCharacters);
        foreach (var line in details.Take(MostDetails).Select(d => $"• {outside.Line(d, 600)}"))
        {
            if ((left -= line.Length + 1) < 0) break;
            lines.Add(line);
        }

        if (details.Count > lines.Count) lines.Add($"… and {details.Count - lines.Count} more");
        return string.Join('\n', lines);
    }

    private static string Age(TriageReport report, Finding finding) =>
        report.StartedAt - finding.SeenAt is { TotalSeconds: >= 1 } age ? $", {Words.Of(age)} before this run: an answer used again" : "";

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };

    private static ContextBlock Context(string mrkdwn) => new() { Elements = [new Markdown(mrkdwn)] };
}
