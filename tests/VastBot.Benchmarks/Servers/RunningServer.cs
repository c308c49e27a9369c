using System.Diagnostics;
using System.Net;
using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Servers;

/// <summary>A started server.</summary>
internal sealed class RunningServer(Child child, int port, string log) : IAsyncDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly HttpClient _http = new();

    public int Pid => child.Pid;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}/");

    /// <summary>Since it was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    /// <summary>Asks for help until there is help; milliseconds since the start, and the answer.</summary>
    public async Task<(double Milliseconds, string Help)> FirstAck()
    {
        for (var tries = 0; Stopwatch.GetElapsedTime(_started) < TimeSpan.FromSeconds(30); tries++)
        {
            try
            {
                using var request = HelpRequest.Sign(new Uri(Address, "/slack/events"), SlackServer.Secret);
                using var response = await _http.SendAsync(request);
                var help = await response.Content.ReadAsStringAsync();
                if (response.StatusCode == HttpStatusCode.OK && help.Contains("blocks", StringComparison.Ordinal)) return (Stopwatch.GetElapsedTime(_started).TotalMilliseconds, help);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }

        throw new InvalidOperationException($"There was no answer; the log says: {await File.ReadAllTextAsync(log)}");
    }

    /// <summary>Bytes written to the log so far.</summary>
    public long Logged => new FileInfo(log).Length;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await child.DisposeAsync();
        File.Delete(log);
    }
}
