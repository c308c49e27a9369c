using System.Security.Cryptography;
using System.Text;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Takes what senders say into the groups, and puts in the card and the triage that follow from it. It never declares an incident.</summary>
internal sealed class AlertDesk(IAlertGroups groups, Clocks clocks)
{
    public Task<AlertGroup?> Take(AlertNews news, CancellationToken cancellationToken)
    {
        var id = Id(news);
        var now = clocks.Runbook.GetUtcNow();
        return groups.Change(id, before => Merged(id, before, news, now), Rows, cancellationToken);
    }

    /// <summary>One card row per change; at the begin of a round a triage, unless there is a report.</summary>
    public static IEnumerable<OutboxRow> Rows(AlertGroup? before, AlertGroup after, long change)
    {
        yield return Row(after, AlertCardTarget.TargetName, OutboxKind.Render, $"{change}");
        if (after is { Firing: true, Report: null } && before?.Round != after.Round) yield return Row(after, AlertTriageTarget.TargetName, OutboxKind.Work, $"round-{after.Round}");
    }

    private static OutboxRow Row(AlertGroup group, string target, OutboxKind kind, string which) => new()
    {
        Key = $"alert/{group.Id}/{which}/{target}",
        Stream = StreamId.Environment(group.Environment),
        Target = target,
        Kind = kind,
        Subject = group.Id,
    };

    private static string Id(AlertNews news) =>
        "AG-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{news.Source}\n{news.Environment}\n{news.Key}")))[..12];

    /// <summary>Null where the news is none: the end of what was never heard of, or of what is over.</summary>
    internal static AlertGroup? Merged(string id, AlertGroup? before, AlertNews news, DateTimeOffset now)
    {
        if (!news.Firing && before is not { Firing: true }) return null;
        var group = before ?? new AlertGroup { Id = id, Source = news.Source, Environment = news.Environment };
        var forgotten = news.ForgetAfter is { } silence && before is not null && now - before.ChangedAt > silence;
        if (before is not null && news.Firing && (!before.Firing || forgotten)) group = group.Again() with { Lines = [] };
        var lines = Lines(group.Lines, news, now);
        var same = before is not null && group.Round == before.Round && before.Firing == news.Firing && before.More == news.More && lines.SequenceEqual(before.Lines);
        return group with
        {
            Title = news.Title,
            Severity = news.Severity,
            Link = news.Link,
            Firing = news.Firing,
            Lines = lines,
            More = news.More,
            Report = group.Report ?? news.Report,
            ChangedAt = same ? before!.ChangedAt : now,
        };
    }

    private static IReadOnlyList<AlertLine> Lines(IReadOnlyList<AlertLine> known, AlertNews news, DateTimeOffset now)
    {
        var lines = known.ToDictionary(line => line.Fingerprint, StringComparer.Ordinal);
        foreach (var line in news.Lines)
        {
            // A delivery that was overtaken by a newer occurrence says nothing any more.
            if (!lines.TryGetValue(line.Fingerprint, out var old) || line.StartsAt >= old.StartsAt) lines[line.Fingerprint] = line;
        }

        var all = news.Firing ? lines.Values : lines.Values.Select(line => line.EndsAt is null ? line with { EndsAt = now } : line);
        return [.. all.OrderBy(line => line.EndsAt is not null).ThenBy(line => line.StartsAt).ThenBy(line => line.Fingerprint, StringComparer.Ordinal).Take(AlertGroup.MostLines)];
    }
}
