using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A report that grows while any number of readers watch. Each reader goes at its own pace, misses nothing from where it began, and may leave at any time.</summary>
internal sealed class GrowingReport(TriageReport start)
{
    private readonly Lock _lock = new();
    private readonly List<TriageReport> _versions = [start];
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TriageReport Latest
    {
        get
        {
            lock (_lock) return _versions[^1];
        }
    }

    /// <summary>Adds the next version.</summary>
    public void Grow(Func<TriageReport, TriageReport> change)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            _versions.Add(change(_versions[^1]));
            grown = _grown;
            _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        grown.SetResult();
    }

    /// <summary>From the version that is the latest now to the one with its verdict.</summary>
    public (TriageReport Start, IAsyncEnumerable<TriageReport> Reports) Watch()
    {
        lock (_lock) return (_versions[^1], From(_versions.Count - 1));
    }

    private async IAsyncEnumerable<TriageReport> From(int index, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            TriageReport? version = null;
            Task grown;
            lock (_lock)
            {
                if (index < _versions.Count) version = _versions[index++];
                grown = _grown.Task;
            }

            if (version is null)
            {
                await grown.WaitAsync(cancellationToken);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return version;
            if (version.Verdict is not null) yield break;
        }
    }
}
