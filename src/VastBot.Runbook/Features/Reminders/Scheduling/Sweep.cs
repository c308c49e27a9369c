using System.Runtime.CompilerServices;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// Makes the timetable equal to what the journal says, whatever was killed in between. Incidents that did not change since the last sweep are
/// not read again; each difference is decided on what stands in the journal at that moment.
/// </summary>
internal sealed class Sweep(IIncidents incidents, ReminderDesk desk, Timetable timetable, Clocks clocks)
{
    /// <summary>So long after its end an incident may still be spoken of.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(60);

    private const int PageSize = 200;

    private Dictionary<IncidentId, Wanted> _known = [];

    /// <summary>How many firings were set, moved or taken away.</summary>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var held = (await timetable.All(cancellationToken)).ToDictionary(firing => (firing.Incident, firing.Reminder));
        var wanted = await Read(cancellationToken);
        var differences = 0;
        foreach (var (id, next) in wanted)
        {
            foreach (var (reminder, at) in next.Times)
            {
                var same = held.Remove((id, reminder), out var firing) && !firing.Failed && firing.At == at;
                if (same) continue;
                await desk.Follow(id, reminder, cancellationToken);
                differences++;
            }
        }

        foreach (var extra in held.Values)
        {
            await desk.Follow(extra.Incident, extra.Reminder, cancellationToken);
            differences++;
        }

        return differences;
    }

    private async Task<Dictionary<IncidentId, Wanted>> Read(CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        var wanted = new Dictionary<IncidentId, Wanted>();
        foreach (var summary in await incidents.ListOpen(environment: null, cancellationToken)) wanted[summary.Id] = await Of(summary, now, cancellationToken);
        if (desk.Reminders.Any(reminder => reminder.AfterResolve))
            await foreach (var summary in ResolvedSince(now - Afterwards, cancellationToken)) wanted[summary.Id] = await Of(summary, now, cancellationToken);
        return _known = wanted;
    }

    private async Task<Wanted> Of(IncidentSummary summary, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(summary.Id, out var known) && known.Version == summary.Version) return known;
        if (await incidents.Find(summary.Id, cancellationToken) is not { } incident) return new(summary.Version, []);
        return new(
            incident.Version,
            [.. from reminder in desk.Reminders let step = reminder.Next(incident, now) where step is not null select (reminder.Name, step.At)]);
    }

    private async IAsyncEnumerable<IncidentSummary> ResolvedSince(
        DateTimeOffset oldest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IncidentId? before = null;
        while (await incidents.ListNewest(PageSize, before, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var summary in page.Where(summary => summary.ResolvedAt >= oldest)) yield return summary;
            if (page.All(summary => summary.DeclaredAt < oldest && summary.ResolvedAt is { } ended && ended < oldest)) yield break;
            before = page[^1].Id;
        }
    }

    private sealed record Wanted(int Version, IReadOnlyList<(string Reminder, DateTimeOffset At)> Times);
}
