using System.Collections.Concurrent;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>
/// What streams said when they were last read, so that a long one is not read from its beginning each time. Streams only grow: what was folded
/// once stays true. Only what is committed may be kept.
/// </summary>
internal sealed class FoldCache<TState>
    where TState : class
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<StreamId, (int Version, TState State)> _folds = new();

    /// <summary>What is known of the stream up to this version; version 0 where nothing is.</summary>
    public (int Version, TState? State) UpTo(StreamId stream, int version = int.MaxValue) =>
        _folds.TryGetValue(stream, out var known) && known.Version <= version ? known : (0, null);

    public void Keep(StreamId stream, int version, TState state)
    {
        // Few streams are busy at a time; who is forgotten is read anew.
        if (_folds.Count >= Most && !_folds.ContainsKey(stream)) _folds.Clear();
        _folds.AddOrUpdate(stream, (version, state), (_, known) => known.Version >= version ? known : (version, state));
    }
}
