using System.Collections.Concurrent;

namespace VastBot.Drill.Workspace;

/// <summary>Switches for what goes wrong between Slack and an app. All off at the start.</summary>
internal sealed class Faults
{
    private readonly ConcurrentDictionary<string, int> _storms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _mute = new(StringComparer.Ordinal);
    private int _cuts;
    private TaskCompletionSource _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Faults() => _silence.SetResult();

    /// <summary>Further copies sent of every delivery.</summary>
    public int Duplicates { get; set; }

    /// <summary>How many of the next envelopes break off in the middle, with their socket.</summary>
    public int Cuts
    {
        get => Volatile.Read(ref _cuts);
        set => Volatile.Write(ref _cuts, value);
    }

    /// <summary>Every acknowledgement counts as having come too late.</summary>
    public bool LateAcks { get; set; }

    /// <summary>Open sockets neither send nor receive anything, not even a pong.</summary>
    public bool SilentSockets
    {
        get => !_silence.Task.IsCompleted;
        set
        {
            if (!value) _silence.TrySetResult();
            else if (_silence.Task.IsCompleted) _silence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Ends when the sockets may speak again; at once when they may.</summary>
    public Task Silence => _silence.Task;

    /// <summary>Method that stands for all of them in the three calls below.</summary>
    public const string Everything = "*";

    /// <summary>Answers 429 to the next <paramref name="calls"/> calls of the method; 0 ends the storm.</summary>
    public void Storm(string method, int calls) => _storms[method] = calls;

    /// <summary>Answers <c>ok:false</c> with this error to every call of the method; null ends it.</summary>
    public void Refuse(string method, string? error)
    {
        if (error is null) _refusals.TryRemove(method, out _);
        else _refusals[method] = error;
    }

    /// <summary>Never answers calls of the method.</summary>
    public void Mute(string method, bool on) => _mute[method] = on;

    /// <summary>Whether a storm is on for this method or for all, without using it up.</summary>
    public bool IsStorming(string method) => _storms.GetValueOrDefault(method) > 0;

    public bool IsRefusing(string method) => _refusals.ContainsKey(method);

    public bool IsMute(string method) => _mute.GetValueOrDefault(method) || _mute.GetValueOrDefault(Everything);

    public string? RefusalOf(string method) => _refusals.GetValueOrDefault(method) ?? _refusals.GetValueOrDefault(Everything);

    public bool TakeCut()
    {
        if (Interlocked.Decrement(ref _cuts) >= 0) return true;
        Interlocked.Increment(ref _cuts);
        return false;
    }

    public bool TakeStorm(string method) => Take(method) || Take(Everything);

    private bool Take(string method)
    {
        while (_storms.TryGetValue(method, out var left) && left > 0)
        {
            if (_storms.TryUpdate(method, left - 1, left)) return true;
        }

        return false;
    }
}
