using System.Globalization;
using System.Text;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Incidents as plain text for a terminal; times in UTC.</summary>
internal sealed class IncidentScreen(OutsideText outside, PracticeMark practice)
{
    private const int MostTitle = 60;

    public string List(IReadOnlyList<IncidentSummary> incidents, bool all)
    {
        if (incidents.Count == 0) return practice.Text(all ? "No incident was ever declared." : "No incident is open.") + "\n";
        string[][] rows =
        [
            ["ID", "SEV", "STATUS", "ENVIRONMENT", "SINCE (UTC)", "NEXT UPDATE", "COMMANDER", "TITLE"],
            .. incidents.Select(incident => new[]
            {
                incident.Id.ToString(), incident.Severity.ToString(), incident.Status.ToString(), outside.Plain(incident.Environment, 30), Time(incident.DeclaredAt),
                incident.NextUpdate is { } next ? Time(next) : "-", outside.Plain(incident.Commander ?? "-", 20), outside.Plain(incident.Title, MostTitle),
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder(practice.IsPractice ? $"{PracticeMark.Word}\n" : "");
        foreach (var row in rows) text.AppendLine(string.Join("  ", row.Select((cell, column) => column < widths.Count ? cell.PadRight(widths[column]) : cell)));
        return text.ToString();
    }

    public string Page(Incident incident, EnvironmentState environment, IReadOnlyList<JournalEntry> entries)
    {
        var text = new StringBuilder().AppendLine(practice.Title($"{incident.Id} {outside.Whole(incident.Title)}")).AppendLine();
        foreach (var (label, value) in Facts(incident)) text.AppendLine(CultureInfo.InvariantCulture, $"{label + ":",-16} {value}");
        foreach (var armed in environment.Workarounds)
            text.AppendLine(CultureInfo.InvariantCulture, $"{"Workaround:",-16} {outside.Whole(armed.Name)} armed since {Time(armed.Since)}");
        foreach (var trouble in incident.Troubles)
            text.AppendLine(CultureInfo.InvariantCulture, $"{"Set-up:",-16} {SetUpSteps.Name(trouble.Step)} failed: {outside.Whole(trouble.Why)}. {outside.Whole(trouble.Cure)}");
        text.AppendLine().AppendLine("Journal (UTC)");
        foreach (var entry in entries)
            text.AppendLine(CultureInfo.InvariantCulture, $"{entry.Version,4}  {entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}  {outside.Whole(entry.By.Id)}: {outside.Whole(JournalWords.Of(entry.Event))}");
        return text.ToString();
    }

    private IEnumerable<(string Label, string Value)> Facts(Incident incident)
    {
        yield return ("Severity", SeverityWords.Choice(incident.Severity));
        yield return ("Status", incident.Status.ToString());
        yield return ("Environment", outside.Whole(incident.Environment));
        yield return ("Commander", outside.Whole(incident.Commander ?? "nobody"));
        yield return ("Declared", incident.DeclaredAt is { } declared ? Time(declared) : "-");
        yield return ("Acknowledged", incident.AcknowledgedAt is { } acknowledged ? Time(acknowledged) : "not yet");
        yield return ("Next update", incident.NextUpdate is { } next ? Time(next) : "none promised");
        yield return ("Impact", Known(incident.Impact));
        yield return ("Current action", Known(incident.CurrentAction));
        if (incident.Channel is { } channel) yield return ("Channel", $"#{outside.Whole(channel.Name)} ({channel.Id})");
        if (incident.Report is { } report) yield return ("Triage report", outside.Whole(report));
        if (incident.ResolvedAt is { } resolved) yield return ("Resolved", $"{Time(resolved)}: {Known(incident.WhatFixedIt)}");
    }

    private string Known(string text) => text.Length > 0 ? outside.Whole(text) : "not known yet";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
