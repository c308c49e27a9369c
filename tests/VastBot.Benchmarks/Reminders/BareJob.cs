using System.Collections.Concurrent;
using Quartz;

namespace VastBot.Benchmarks.Reminders;

/// <summary>Notes how late it is.</summary>
internal sealed class BareJob(ConcurrentBag<TimeSpan> late) : IJob<BareInput>
{
    public ValueTask Execute(IJobExecutionContext context, BareInput input, CancellationToken cancellationToken = default)
    {
        late.Add(TimeProvider.System.GetUtcNow() - context.ScheduledFireTimeUtc!.Value);
        return ValueTask.CompletedTask;
    }
}
