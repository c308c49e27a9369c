using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>The doctor's card: the same shape while it fills in and when it is complete. Pure but for the masking.</summary>
internal sealed class DoctorMessage(OutsideText outside, PracticeMark practice)
{
    private const int SectionLimit = 2_900;

    // All blocks of a message together take about 13,000 characters.
    private const int CardLimit = 10_000;

    public Message Card(DoctorReport report) => new(practice.Text($"Doctor: {Sum(report)}"),
    [
        new HeaderBlock { Text = outside.Plain(practice.Title($"{(report.IsDone ? ConditionWords.Lamp(report.Condition) : Lamps.Running)} Doctor"), 150) },
        Section($"*{Sum(report)}*"),
        .. Fitting(Ordered(report).SelectMany(Part)),
        new ContextBlock { Elements = [new Markdown(Context(report))] },
    ]);

    private static string Sum(DoctorReport report) => report.IsDone
        ? ConditionWords.Sum(report)
        : string.Create(CultureInfo.InvariantCulture, $"Looking: {report.Parts.Count(part => part.IsDone)} of {report.Parts.Count} parts have answered.");

    /// <summary>While it fills in, each part stands still; at the end what is wrong stands on top.</summary>
    private static IEnumerable<DoctorPart> Ordered(DoctorReport report) => report.IsDone ? report.Parts.OrderByDescending(part => part.Condition) : report.Parts;

    private static IEnumerable<SectionBlock> Fitting(IEnumerable<SectionBlock> sections)
    {
        var left = CardLimit;
        foreach (var section in sections)
        {
            left -= section.Text!.Text.Length;
            if (left < 0)
            {
                yield return Section("There is more than fits in here: `vastbot doctor`, where the bot runs, shows all of it.");
                yield break;
            }

            yield return section;
        }
    }

    /// <summary>One section as a rule; more where one cannot hold it all.</summary>
    private IEnumerable<SectionBlock> Part(DoctorPart part)
    {
        var text = part.IsDone ? $"*{Line(part.Name, 80)}*" : $"{Lamps.Running} *{Line(part.Name, 80)}* …";
        foreach (var line in part.Findings.Select(Finding))
        {
            if (text.Length + 1 + line.Length > SectionLimit)
            {
                yield return Section(text);
                text = line;
            }
            else
            {
                text += "\n" + line;
            }
        }

        yield return Section(text);
    }

    private string Finding(DoctorFinding finding)
    {
        var line = $"{ConditionWords.Lamp(finding.Condition)} *{Line(finding.Subject, 80)}* {Line(finding.Finding, 600)}";
        return finding.Cure is null ? line : $"{line}\n      → {Line(finding.Cure, 500)}";
    }

    private static string Context(DoctorReport report)
    {
        var started = $"Started {Mrkdwn.Date(report.StartedAt, "{date_short_pretty} {time_secs}", report.StartedAt.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))}";
        return report.IsDone && report.Parts.Count > 0 ? $"{started} · took {Words.Of(report.Parts.Max(part => part.Duration!.Value))}" : started;
    }

    private string Line(string text, int most) => outside.Line(text, most);

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
