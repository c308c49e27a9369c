using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>The card of an alert group. Pure but for the masking.</summary>
internal sealed class AlertMessage(OutsideText outside, PracticeMark practice)
{
    private const int MostShown = 5;

    public Message Card(AlertGroup group, TriageReport? report) => new(Fallback(group, report), [.. Blocks(group, report)]);

    private IEnumerable<Block> Blocks(AlertGroup group, TriageReport? report)
    {
        yield return new HeaderBlock { Text = outside.Plain(practice.Title($"{Lamp(group)} {group.Title}"), 150) };
        yield return Section($"*{State(group)}*");
        yield return new SectionBlock
        {
            Fields =
            [
                new Markdown($"*Environment*\n{outside.Line(group.Environment, 100)}"),
                new Markdown($"*Severity of the alert*\n{(group.Severity.Length > 0 ? outside.Line(group.Severity, 60) : "not said")}"),
            ],
        };
        yield return Section(Lines(group));
        if (report?.Verdict is { } verdict)
            yield return Section($"{Lamps.Of(verdict)} *Triage: {Words.Of(verdict.Kind)}*{(verdict.Severity is { } severity ? $" · suggests {severity}" : "")}\n{outside.Line(verdict.Headline, 600)}");
        else if (group.Firing)
            yield return Section($"{Lamps.Running} Triage is running …");
        yield return new ContextBlock { Elements = [new Markdown(Context(group))] };
        if (Buttons(group, report) is { Count: > 0 } buttons) yield return new ActionsBlock { BlockId = $"alert:{group.Id}:{group.Round}", Elements = [.. buttons] };
    }

    private static string Lamp(AlertGroup group) => group switch
    {
        { Firing: false } => "✅",
        { Incident: not null } => "🚨",
        { AcknowledgedBy: not null } => "👀",
        _ => "🔔",
    };

    private string State(AlertGroup group)
    {
        var state = group.Firing ? $"{Count(group)} firing" : $"Over, {Count(group)}";
        if (group.Incident is { } incident) state += $" · declared as {outside.Line(incident, 20)}";
        else if (group.AcknowledgedBy is { } by) state += $" · <@{by}> is looking";
        return state;
    }

    private static string Count(AlertGroup group)
    {
        var count = (group.Firing ? group.Lines.Count(line => line.EndsAt is null) : group.Lines.Count) + group.More;
        return count == 1 ? "one alert" : string.Create(CultureInfo.InvariantCulture, $"{count} alerts");
    }

    private string Lines(AlertGroup group)
    {
        var lines = group.Lines.Take(MostShown).Select(line => $"{(line.EndsAt is null ? "🔴" : "⚪")} {outside.Line(line.Text, 300)} · {(line.EndsAt is { } end ? $"ended {Time(end)}" : $"since {Time(line.StartsAt)}")}").ToList();
        var more = Math.Max(0, group.Lines.Count - MostShown) + group.More;
        if (more > 0) lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {more} more"));
        return string.Join('\n', lines);
    }

    private static string Context(AlertGroup group)
    {
        var source = group.Source switch
        {
            AlertSource.Alertmanager => "Alertmanager",
            AlertSource.VastAi => "Vast.ai's notifications",
            _ => "VastBot's own watch",
        };
        var link = group.Link is { } page ? $"<{page.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}|{source}>" : source;
        return $"From {link} · changed {Time(group.ChangedAt)} · an alert declares nothing by itself";
    }

    private static List<Button> Buttons(AlertGroup group, TriageReport? report)
    {
        if (!group.Firing || group.Incident is not null) return [];
        List<Button> buttons = [];
        if (group.AcknowledgedBy is null) buttons.Add(new Button { ActionId = ActionIds.AcknowledgeAlert, Text = "Acknowledge", Value = group.Id, Style = ButtonStyle.Primary });
        buttons.Add(new Button { ActionId = ActionIds.DeclareAlert, Text = "Declare", Value = group.Id, Style = group.AcknowledgedBy is null ? null : ButtonStyle.Primary });
        if (report is not null) buttons.Add(new Button { ActionId = ActionIds.Why, Text = "Why?", Value = report.Id });
        return buttons;
    }

    /// <summary>What the phone shows.</summary>
    private string Fallback(AlertGroup group, TriageReport? report)
    {
        var verdict = report?.Verdict is { } known ? $" Triage: {Words.Of(known.Kind)}{(known.Severity is { } severity ? $", {severity}" : "")}." : "";
        return practice.Text($"{(group.Firing ? "Alert" : "Alert over")} ({outside.Line(group.Environment, 100)}): {outside.Line(group.Title, 300)}.{verdict}");
    }

    private static string Time(DateTimeOffset at) => Mrkdwn.Date(at, "{date_short_pretty} {time}", at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
