using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Which methods were called, in order; for tests and for the curious.</summary>
internal sealed class CallLog
{
    private const int Kept = 2000;

    private ImmutableList<string> _calls = [];

    public IReadOnlyList<string> Calls => _calls;

    public void Add(string method) =>
        ImmutableInterlocked.Update(ref _calls, (calls, m) => (calls.Count >= Kept ? calls.RemoveAt(0) : calls).Add(m), method);
}
