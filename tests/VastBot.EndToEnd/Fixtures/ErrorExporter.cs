using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>An integration's metrics endpoint whose error counters have grown steadily for longer than an hour.</summary>
internal sealed class ErrorExporter : IAsyncDisposable
{
    public static readonly IReadOnlyDictionary<string, double> PerSecond = new Dictionary<string, double>(StringComparer.Ordinal) { ["503"] = 0.6, ["429"] = 0.25 };

    private readonly WebApplication _application;
    private readonly DateTimeOffset _since = TimeProvider.System.GetUtcNow().AddHours(-2);

    private ErrorExporter(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>It answers 500 from now on.</summary>
    public bool Down { get; set; }

    public static async Task<ErrorExporter> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var exporter = new ErrorExporter(builder.Build());
        exporter._application.MapGet("/metrics", () =>
            exporter.Down ? Results.StatusCode(500) : Results.Text("# TYPE vastai_errors_total counter\n" + exporter.Counters(TimeProvider.System.GetUtcNow()), "text/plain; version=0.0.4"));
        await exporter._application.StartAsync();
        return exporter;
    }

    /// <summary>The last hour as Prometheus would have scraped it every 15 s, in OpenMetrics.</summary>
    public string History(string job)
    {
        var now = TimeProvider.System.GetUtcNow();
        var samples = PerSecond.Keys.SelectMany(status => Enumerable.Range(-240, 240).Select(i => now.AddSeconds(15 * i)).Select(at =>
            string.Create(CultureInfo.InvariantCulture, $"vastai_errors_total{{status=\"{status}\",job=\"{job}\",instance=\"{Address.Authority}\"}} {Value(status, at):0.###} {at.ToUnixTimeMilliseconds() / 1000.0:0.###}\n")));
        return $"# TYPE vastai_errors counter\n{string.Concat(samples)}# EOF\n";
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private string Counters(DateTimeOffset at) =>
        string.Concat(PerSecond.Keys.Select(status => string.Create(CultureInfo.InvariantCulture, $"vastai_errors_total{{status=\"{status}\"}} {Value(status, at):0.###}\n")));

    private double Value(string status, DateTimeOffset at) => PerSecond[status] * (at - _since).TotalSeconds;
}
