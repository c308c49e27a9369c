using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The card: a report as one message, the same shape while it fills in and when the verdict stands. Pure but for the masking.</summary>
internal sealed class TriageMessage(OutsideText outside, PracticeMark practice)
{
    /// <summary>The card as it stands. <paramref name="note"/> is our own mrkdwn for the context line: who joined, who ran it again.</summary>
    public Message Card(TriageReport report, string? note = null) => new(Fallback(report), [.. Blocks(report, note)]);

    /// <summary>The last error lines, for the thread; null where there are none.</summary>
    public Message? LogLines(TriageReport report)
    {
        if (report.Findings.OfType<ErrorLogsFinding>().FirstOrDefault() is not { Lines.Count: > 0 } logs) return null;
        var title = practice.Text($"The last {logs.Lines.Count} error lines of {report.Environment}, in UTC");
        return new(Mrkdwn.Escape(title),
        [
            new SectionBlock { Text = new Markdown(Mrkdwn.Escape(title)) },
            new RichTextBlock { Elements = [RichTextPreformatted.Of(ErrorLines.Of(logs, outside))] },
        ]);
    }

    private IEnumerable<Block> Blocks(TriageReport report, string? note)
    {
        var lamp = report.Verdict is { } known ? Lamps.Of(known) : Lamps.Running;
        yield return new HeaderBlock { Text = outside.Plain(practice.Title($"{lamp} Triage of {report.Environment}"), 150) };
        yield return Section($"*{FirstLine(report)}*");
        if (report.Verdict is { } verdict) yield return Fields(report, verdict);
        yield return Section(string.Join('\n', report.Probes.Select(p => ProbeLine(p, report))));
        if (report.Verdict is not null)
            foreach (var block in VerdictBlocks.Of(report.Verdict, outside)) yield return block;
        yield return new ContextBlock { Elements = [new Markdown(Context(report, note))] };
        yield return TriageButtons.Of(report);
    }

    private string FirstLine(TriageReport report) => report.Verdict is { } verdict
        ? outside.Line(verdict.Headline, 600)
        : string.Create(CultureInfo.InvariantCulture, $"Looking: {report.Findings.Count} of {report.Probes.Count} probes have answered.");

    private SectionBlock Fields(TriageReport report, Verdict verdict) => new()
    {
        Fields =
        [
            new Markdown($"*Verdict*\n{Words.Of(verdict.Kind)}"),
            new Markdown($"*Severity*\n{Words.Of(verdict.Severity)}\n_{outside.Line(verdict.SeverityReason, 200)}_"),
            new Markdown($"*Kind of error*\n{Words.Of(verdict.ErrorKind)}"),
            new Markdown($"*Environment*\n{outside.Line(report.Environment, 100)}"),
        ],
    };

    private string ProbeLine(ProbeLabel probe, TriageReport report)
    {
        var title = outside.Line(probe.Title, 60);
        return report.Findings.FirstOrDefault(f => f.Probe == probe.Id) is { } finding
            ? $"{Lamps.Of(finding.Outcome)} *{title}* {Words.Of(finding.Outcome, outside.Line(finding.Summary, 240))}{Trend(finding)}"
            : $"{Lamps.Running} *{title}* …";
    }

    private static string Trend(Finding finding) => finding is ErrorRateFinding rate && Sparkline.Of(rate.LastHour) is { Length: > 0 } hour ? $"  `{hour}` last hour" : "";

    private string Context(TriageReport report, string? note)
    {
        List<string> parts = [$"Started {Mrkdwn.Date(report.StartedAt, "{date_short_pretty} {time_secs}", report.StartedAt.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))}"];
        if (report.FinishedAt is { } finished) parts.Add($"took {Words.Of(finished - report.StartedAt)}");
        parts.AddRange(report.Findings.Where(f => report.StartedAt - f.SeenAt >= TimeSpan.FromSeconds(1))
            .Select(f => $"{outside.Line(f.Title, 60)}: {Words.Of(report.StartedAt - f.SeenAt)} old"));
        parts.Add($"report `{outside.Line(report.Id, 80)}`");
        if (report.PageAnswer is { } answer) parts.Add(PageAnswerWords.Of(answer, outside));
        if (note is not null) parts.Add(note);
        return string.Join(" · ", parts);
    }

    /// <summary>What the phone shows: severity, verdict, ask.</summary>
    private string Fallback(TriageReport report)
    {
        if (report.Verdict is not { } verdict) return practice.Text($"Triage of {outside.Line(report.Environment, 100)} is running.");
        var severity = verdict.Severity is { } s ? $"{s} " : "";
        var kind = verdict.Kind is VerdictKind.CannotTell ? "" : Words.Of(verdict.Kind) + " ";
        return practice.Text($"{severity}{kind}({outside.Line(report.Environment, 100)}): {outside.Line(verdict.Headline, 600)}");
    }

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
