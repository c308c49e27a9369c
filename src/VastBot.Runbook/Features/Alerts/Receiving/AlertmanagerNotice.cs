using System.Text.Json;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Reads Alertmanager's webhook. Pure.</summary>
internal static class AlertmanagerNotice
{
    private const int MostAlerts = 1000;

    /// <param name="body">The webhook's body.</param>
    /// <param name="named">The environment of the address; the label <c>environment</c> wins where it names one.</param>
    /// <param name="environments">Those that there are.</param>
    /// <returns>Null where it is no webhook of version 4.</returns>
    public static AlertNews? Read(JsonElement body, EnvironmentSettings named, IEnvironments environments)
    {
        if (body.Text("version") != "4" || body.Text("groupKey") is not { Length: > 0 } key || body.Text("status") is not ("firing" or "resolved")) return null;
        if (body.Get("alerts") is not { ValueKind: JsonValueKind.Array }) return null;
        var common = body.Get("commonLabels") ?? default;
        var alerts = body.List("alerts").Take(MostAlerts).Select(Line).OfType<AlertLine>().DistinctBy(line => line.Fingerprint, StringComparer.Ordinal).ToList();
        if (alerts.Count == 0) return null;
        _ = body.Get("truncatedAlerts") is { ValueKind: JsonValueKind.Number } cut && cut.TryGetInt32(out var truncated) ? truncated : truncated = 0;
        var label = common.Text("environment");
        return new AlertNews
        {
            Source = AlertSource.Alertmanager,
            Key = key,
            Environment = (label.Length > 0 ? environments.Find(label) : null)?.Name ?? named.Name,
            Title = Title(body, common, alerts.Count),
            Severity = common.Text("severity"),
            Link = body.Link("externalURL"),
            Firing = body.Text("status") == "firing",
            Lines = [.. alerts.OrderBy(line => line.EndsAt is not null).ThenBy(line => line.StartsAt).Take(AlertGroup.MostLines)],
            More = Math.Max(0, truncated) + Math.Max(0, alerts.Count - AlertGroup.MostLines),
        };
    }

    private static string Title(JsonElement body, JsonElement common, int count)
    {
        var name = common.Text("alertname") is { Length: > 0 } all ? all : body.Get("groupLabels")?.Text("alertname") is { Length: > 0 } group ? group : $"{count} alerts";
        return body.Get("commonAnnotations")?.Text("summary") is { Length: > 0 } summary ? $"{name}: {summary}" : name;
    }

    private static AlertLine? Line(JsonElement alert)
    {
        if (alert.Text("fingerprint") is not { Length: > 0 } fingerprint || !DateTimeOffset.TryParse(alert.Text("startsAt"), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var starts)) return null;
        var annotations = alert.Get("annotations") ?? default;
        var text = annotations.Text("summary") is { Length: > 0 } summary ? summary : annotations.Text("description") is { Length: > 0 } description ? description : Labels(alert);
        return new AlertLine(fingerprint, text, starts, alert.Text("status") == "resolved" ? End(alert) ?? starts : null);
    }

    /// <summary>One that fires ends in the year 1.</summary>
    private static DateTimeOffset? End(JsonElement alert) =>
        DateTimeOffset.TryParse(alert.Text("endsAt"), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var ends) && ends.Year > 1 ? ends : null;

    private static string Labels(JsonElement alert) =>
        alert.Get("labels") is { ValueKind: JsonValueKind.Object } labels
            ? string.Join(", ", labels.EnumerateObject().Take(8).Select(label => $"{label.Name}={labels.Text(label.Name)}"))
            : "";
}
