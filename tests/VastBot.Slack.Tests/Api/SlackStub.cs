using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VastBot.Slack.Tests;

/// <summary>A real HTTP server on loopback that answers as a test says and remembers what it was asked.</summary>
internal sealed class SlackStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Queue<Func<HttpContext, Task>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SlackStubCall> _calls = [];

    private SlackStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(Serve);
    }

    public Uri Root => new(_app.Urls.Single());

    public IReadOnlyList<SlackStubCall> Calls => [.. _calls];

    public static async Task<SlackStub> Start()
    {
        var stub = new SlackStub();
        await stub._app.StartAsync();
        return stub;
    }

    public IReadOnlyList<SlackStubCall> CallsOf(string method) => [.. _calls.Where(c => c.Method == method)];

    /// <summary>The next call of this method gets this answer; the last answer given stands for all further calls.</summary>
    public SlackStub On(string method, Func<HttpContext, Task> answer)
    {
        _answers.GetOrAdd(method, _ => new Queue<Func<HttpContext, Task>>()).Enqueue(answer);
        return this;
    }

    public SlackStub On(string method, string body, int status = 200, params (string Name, string Value)[] headers) => On(method, async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    });

    /// <summary>The connection is cut without an answer.</summary>
    public SlackStub Cut(string method) => On(method, context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        var method = context.Request.Path.Value!.Split('/')[^1];
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _calls.Enqueue(new SlackStubCall(
            method, body.ToArray(), context.Request.ContentType ?? "", context.Request.Headers.Authorization.ToString(), context.Request.QueryString.Value ?? ""));
        Func<HttpContext, Task>? answer = null;
        if (_answers.TryGetValue(method, out var answers))
        {
            lock (answers) answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        }

        if (answer is not null) await answer(context);
        else await context.Response.WriteAsync("""{"ok":true}""");
    }
}
