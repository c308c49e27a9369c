using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Serving;

/// <summary>
/// Holds one request of the bot's for ever, so that the bot can be killed at exactly that moment: either the world has not heard it, or the world has
/// done all that was asked and only the answer is missing. Requests beside it go on.
/// </summary>
internal sealed class Tripwire
{
    private readonly Lock _lock = new();
    private readonly List<string> _seen = [];
    private TaskCompletionSource<string> _reached = New();
    private Func<string, bool?>? _choose;

    /// <summary>The requests since the wire was laid, in the order in which they came.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (_lock) return [.. _seen];
        }
    }

    /// <summary>Begins to count anew and holds the <paramref name="at"/>th request, from 1 on; none where it is 0. The task ends when it is held, and names it.</summary>
    public Task<string> Lay(int at, bool done) => Lay(_ => _seen.Count == at ? done : null);

    /// <summary>Begins to count anew and holds the first request that is chosen.</summary>
    /// <param name="choose">Null: it goes on. False: it is held before the world hears it. True: it is held once all its work is done. One request is asked for at a time.</param>
    public Task<string> Lay(Func<string, bool?> choose)
    {
        lock (_lock)
        {
            (_choose, _reached) = (choose, New());
            _seen.Clear();
            return _reached.Task;
        }
    }

    public async Task Pass(string request, HttpContext http, Func<Task> answer)
    {
        if (Count(request) is not var (done, reached))
        {
            await answer();
            return;
        }

        if (done) await Unsaid(http, answer);
        reached.TrySetResult(request);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private (bool Done, TaskCompletionSource<string> Reached)? Count(string request)
    {
        lock (_lock)
        {
            _seen.Add(request);
            if (_choose?.Invoke(request) is not { } done) return null;
            _choose = null;
            return (done, _reached);
        }
    }

    /// <summary>All of the work, and nothing of the answer on the wire.</summary>
    private static async Task Unsaid(HttpContext http, Func<Task> answer)
    {
        var wire = http.Response.Body;
        using var unsaid = new MemoryStream();
        http.Response.Body = unsaid;
        try
        {
            await answer();
        }
        finally
        {
            http.Response.Body = wire;
        }
    }

    private static TaskCompletionSource<string> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
