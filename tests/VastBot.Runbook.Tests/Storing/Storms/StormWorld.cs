using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>The world outside: it outlives every kill, drops what it has seen before, keeps the order of arrival, and its page often fails.</summary>
internal sealed class StormWorld : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<int>> _lanes = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _requests;

    private StormWorld(WebApplication app) => _app = app;

    /// <summary>Called before and after a request is answered.</summary>
    public Action<StormMoment> Passing { get; set; } = _ => { };

    public Uri Address => new(_app.Urls.Single() + "/");

    public IReadOnlySet<string> Keys => _keys;

    /// <summary>When each key came first.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Arrivals { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, List<int>> Lanes => _lanes;

    public int Repeats { get; private set; }

    public static async Task<StormWorld> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var world = new StormWorld(app);
        app.MapPost("/{target}", world.Take);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return world;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Take(HttpContext context, string target, string lane, string key, int version)
    {
        lock (_lock)
        {
            if (target == "page" && ++_requests % 3 == 0) return Results.StatusCode(503);
            if (!_keys.Add(key)) Repeats++;
            else if (_lanes.TryGetValue(lane, out var seen)) seen.Add(version);
            else _lanes[lane] = [version];
        }

        Arrivals.TryAdd(key, TimeProvider.System.GetUtcNow());
        Passing(StormMoment.BeforeAnswer);
        context.Response.OnCompleted(() =>
        {
            Passing(StormMoment.AfterAnswer);
            return Task.CompletedTask;
        });
        return Results.Ok();
    }
}
