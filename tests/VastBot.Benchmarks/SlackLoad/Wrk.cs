using System.Globalization;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Servers;

namespace VastBot.Benchmarks.SlackLoad;

/// <summary>One run of wrk with freshly signed requests, on a core of its own.</summary>
internal static class Wrk
{
    private static int _round;

    public static async Task<Result> Run(Uri address, int connections, int seconds)
    {
        var environment = new Dictionary<string, string>
        {
            ["BENCHMARK_SECRET"] = SlackServer.Secret,
            ["BENCHMARK_ROUND"] = Interlocked.Increment(ref _round).ToString(CultureInfo.InvariantCulture),
        };
        string[] arguments = ["-c", "1", "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "-s", Path.Combine(AppContext.BaseDirectory, "SlackLoad", "load.lua"), new Uri(address, "/slack/events").ToString()];
        await using var wrk = Child.Start("taskset", arguments, environment);
        var output = await wrk.ToEnd();
        var words = output.Split('\n').FirstOrDefault(line => line.StartsWith("FIGURES ", StringComparison.Ordinal))?.Split(' ')
            ?? throw new InvalidOperationException($"wrk said: {output}");
        var figures = words.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return new Result(figures[0], figures[0] / (figures[1] / 1e6), figures[2] / 1000, figures[3] / 1000, (long)figures[4]);
    }

    /// <summary>Requests, requests a second, latencies in milliseconds, and how many were not answered with 2xx.</summary>
    internal sealed record Result(double Requests, double PerSecond, double P50, double P99, long Errors);
}
