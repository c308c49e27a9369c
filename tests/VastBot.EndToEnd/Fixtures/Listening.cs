using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>Somebody outside who only listens, and answers everything with 200: a collector, a watcher of heartbeats.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Heard> _heard = new();

    private Listening()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(Hear);
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Heard> All => [.. _heard];

    public static async Task<Listening> Start()
    {
        var listening = new Listening();
        await listening._app.StartAsync(TestContext.Current.CancellationToken);
        return listening;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Hear(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _heard.Enqueue(new(context.Request.Method, context.Request.Path, context.Request.ContentType ?? "", body.ToArray(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>One request.</summary>
    public sealed record Heard(string Method, string Path, string Type, byte[] Body, IReadOnlyDictionary<string, string> Headers);
}
