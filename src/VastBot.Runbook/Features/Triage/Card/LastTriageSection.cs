using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>On the App Home: the last triage of each environment, and the way to the next one.</summary>
internal sealed class LastTriageSection(ITriageReports reports, IEnvironments environments, OutsideText outside) : IHomeSection
{
    private const int Most = 20;

    public int Place => 10;

    public async Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0) return [Section(outside.Line(EnvironmentWords.Sentence("", environments), 900))];
        var blocks = new List<Block> { Section("*Last triage*") };
        foreach (var (place, name) in environments.Names.Take(Most).Index())
        {
            var report = await reports.Newest(name, cancellationToken);
            blocks.Add(Section(Told(name, report)));
            blocks.Add(Buttons(name, report, isDefault: place == 0));
        }

        if (environments.Names.Count > Most)
            blocks.Add(Section($"There are {environments.Names.Count - Most} more environments; triage them by name."));
        return blocks;
    }

    private string Told(string name, TriageReport? report)
    {
        var environment = $"*{outside.Line(name, 80)}*";
        if (report?.Verdict is not { } verdict) return $"{environment}\nNo triage yet.";
        var at = report.FinishedAt ?? report.StartedAt;
        var when = Mrkdwn.Date(at, "{date_short_pretty} {time}", at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        var severity = verdict.Severity is null ? "" : $" · {Words.Of(verdict.Severity)}";
        return $"{Lamps.Of(verdict)} {environment} · {Words.Of(verdict.Kind)}{severity} · {when}\n{outside.Line(verdict.Headline, 600)}";
    }

    private ActionsBlock Buttons(string name, TriageReport? report, bool isDefault) => new()
    {
        BlockId = $"home:{name}",
        Elements =
        [
            new Button { ActionId = ActionIds.Triage, Text = outside.Plain($"Triage {name}", 75), Value = name, Style = isDefault ? ButtonStyle.Primary : null },
            .. report is null ? (Button[])[] : [new Button { ActionId = ActionIds.Why, Text = "Why?", Value = report.Id }],
        ],
    };

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
