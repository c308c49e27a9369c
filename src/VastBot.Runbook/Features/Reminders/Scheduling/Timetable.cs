using Quartz;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// The firings that Quartz holds: one per incident and reminder, under a key that follows from both. It is a copy of what the journal says;
/// whoever doubts it makes it anew.
/// </summary>
internal sealed class Timetable(ReminderMeter meter)
{
    private const string Group = "reminders";
    private const int PageSize = 1000;

    private readonly TaskCompletionSource<IScheduler> _scheduler = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Is there a scheduler behind it yet? Until then who asks waits.</summary>
    public bool IsOpen => _scheduler.Task.IsCompletedSuccessfully;

    public void Open(IScheduler scheduler) => _scheduler.TrySetResult(scheduler);

    /// <summary>Sets or moves the one firing of this incident and reminder.</summary>
    public async Task Set(IncidentId incident, string reminder, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.Task.WaitAsync(cancellationToken);
        var options = new OneOffJobOptions { Name = Key(incident, reminder), Group = Group, OnConflict = TriggerConflict.Replace, RequestRecovery = true };
        var set = await scheduler.ScheduleJob<ReminderJob, ReminderInput>(new(incident.ToString(), reminder), at, options, cancellationToken);
        if (set.Outcome == ScheduleOutcome.Replaced) meter.Cancelled(reminder);
    }

    /// <summary>Takes the firing away, if there is one.</summary>
    public async Task Clear(IncidentId incident, string reminder, CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.Task.WaitAsync(cancellationToken);
        if (await scheduler.UnscheduleJob(new TriggerKey(Key(incident, reminder), Group), cancellationToken)) meter.Cancelled(reminder);
    }

    /// <summary>Every firing that is held.</summary>
    public Task<IReadOnlyList<Firing>> All(CancellationToken cancellationToken) =>
        Query(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(Group) }, cancellationToken);

    /// <summary>Those of one incident.</summary>
    public Task<IReadOnlyList<Firing>> Of(IncidentId incident, CancellationToken cancellationToken) => Query(
        new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(Group), Name = NameMatcher<TriggerKey>.NameStartsWith(Key(incident, "")) },
        cancellationToken);

    private async Task<IReadOnlyList<Firing>> Query(TriggerQuery query, CancellationToken cancellationToken)
    {
        var scheduler = await _scheduler.Task.WaitAsync(cancellationToken);
        List<Firing> all = [];
        PagedResult<TriggerHeader> page;
        do
        {
            page = await scheduler.QueryTriggers(query with { Skip = all.Count, Take = PageSize }, cancellationToken);
            all.AddRange(page.Items.Select(Read));
        }
        while (page.HasMore);
        return all;
    }

    private static string Key(IncidentId incident, string reminder) => $"{incident}:{reminder}";

    /// <remarks>A key that is none of ours is taken as one of an incident that there is not, and goes.</remarks>
    private static Firing Read(TriggerHeader trigger)
    {
        var (incident, reminder) = trigger.Key.Name.Split(':', 2) is [var id, var name] ? (IncidentId.Parse(id) ?? default, name) : (default, trigger.Key.Name);
        return new Firing(incident, reminder, trigger.NextFireTimeUtc, trigger.State == TriggerState.Error);
    }
}
