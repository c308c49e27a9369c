using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using VastBot.Drill;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>Hears everything that the systems of a practice world are asked, and meddles where a test says so.</summary>
internal sealed class Eavesdropper
{
    private readonly ConcurrentQueue<OverheardRequest> _heard = [];

    public Eavesdropper(PracticeWorld world)
    {
        world.Workspace.World.Between = Pass;
        world.Workspace.Sockets.Heard = text => _heard.Enqueue(new OverheardRequest("slack", "SOCKET", "", "", "", "", Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What is done with a request instead of handing it on; null hands it on. The third argument is what the world would do.</summary>
    public Func<OverheardRequest, HttpContext, Func<Task>, Func<Task>?>? Meddle { get; set; }

    public IReadOnlyList<OverheardRequest> Heard => [.. _heard];

    /// <summary>What changed, or tried to change, what stands in the cluster.</summary>
    public IReadOnlyList<OverheardRequest> Changes => [.. _heard.Where(request => request.IsChange)];

    /// <summary>Holds the first such request for ever; others go on. The task ends when it is held.</summary>
    /// <param name="which">Which.</param>
    /// <param name="done">Whether the world has done what was asked, and only the answer is missing; else it never heard it.</param>
    public Task Hold(Func<OverheardRequest, bool> which, bool done)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = 0;
        Meddle = (request, http, answer) => which(request) && Interlocked.Exchange(ref first, 1) == 0 ? () => Keep(http, done ? answer : () => Task.CompletedTask, held) : null;
        return held.Task;
    }

    /// <summary>Lets the world do what was asked, and keeps what it answers.</summary>
    public static async Task Unsaid(HttpContext http, Func<Task> answer)
    {
        var wire = http.Response.Body;
        using var unsaid = new MemoryStream();
        http.Response.Body = unsaid;
        await answer();
        http.Response.Body = wire;
    }

    private static async Task Keep(HttpContext http, Func<Task> answer, TaskCompletionSource held)
    {
        await Unsaid(http, answer);
        held.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Pass(string system, HttpContext http, Func<Task> answer)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        http.Request.Body = new MemoryStream(body.ToArray());
        var request = new OverheardRequest(
            system, http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "", http.Request.ContentType ?? "", http.Request.Headers.Authorization.ToString(), body.ToArray());
        _heard.Enqueue(request);
        await (Meddle?.Invoke(request, http, answer) ?? answer)();
    }
}
