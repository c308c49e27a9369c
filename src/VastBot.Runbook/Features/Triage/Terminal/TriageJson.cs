using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A report as one JSON object for scripts. Names are stable; new ones may be added.</summary>
internal sealed class TriageJson(OutsideText outside, PracticeMark practice)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // It goes to a terminal or into a script, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(TriageReport report)
    {
        var verdict = report.Verdict!;
        return JsonSerializer.Serialize(
            new
            {
                Verdict = verdict.Kind,
                verdict.ErrorKind,
                verdict.Severity,
                SeverityReason = outside.Whole(verdict.SeverityReason),
                Headline = outside.Whole(verdict.Headline),
                report.Environment,
                Report = report.Id,
                Practice = practice.IsPractice,
                report.StartedAt,
                report.FinishedAt,
                Path = verdict.Path.Select(s => new { s.Question, s.Answer, Because = outside.Whole(s.Because) }),
                Disagreements = verdict.Disagreements.Select(outside.Whole),
                WouldSettle = verdict.WouldSettle.Select(outside.Whole),
                Findings = report.Findings.Select(Finding),
                Actions = verdict.Actions.Select(a => new { a.Id, Text = outside.Whole(a.Text), Command = a.Command is null ? null : outside.Whole(a.Command) }),
            },
            Options);
    }

    private object Finding(Finding finding) => new
    {
        finding.Probe,
        finding.Title,
        finding.Outcome,
        Summary = outside.Whole(finding.Summary),
        DurationMs = Math.Round(finding.Duration.TotalMilliseconds, 1),
        finding.SeenAt,
        Details = finding.Details.Select(outside.Whole),
        RepeatWith = outside.Whole(finding.RepeatWith),
    };
}
