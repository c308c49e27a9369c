using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VastBot.Runbook.Chat;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>A report as one JSON object for scripts. Names are stable; new ones may be added.</summary>
internal sealed class DoctorJson(OutsideText outside, PracticeMark practice)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // It goes to a terminal or into a script, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(DoctorReport report) => JsonSerializer.Serialize(
        new
        {
            report.Condition,
            Practice = practice.IsPractice,
            report.StartedAt,
            Parts = report.Parts.Select(part => new
            {
                part.Name,
                part.Condition,
                DurationMs = Math.Round(part.Duration?.TotalMilliseconds ?? 0, 1),
                Findings = part.Findings.Select(finding => new
                {
                    Subject = outside.Whole(finding.Subject),
                    finding.Condition,
                    Finding = outside.Whole(finding.Finding),
                    Cure = finding.Cure is null ? null : outside.Whole(finding.Cure),
                }),
            }),
        },
        Options);
}
