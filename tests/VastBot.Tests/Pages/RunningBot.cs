using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VastBot.Tests.Pages;

/// <summary><c>vastbot run</c> with a configuration of its own, and what its health pages say.</summary>
internal sealed partial class RunningBot : IAsyncDisposable
{
    private readonly VastBotProcess _vastbot;
    private readonly Process _process;
    private readonly List<string> _log;
    private readonly HttpClient _http = new();

    private RunningBot(VastBotProcess vastbot, Process process, List<string> log, Uri open, Uri closed) =>
        (_vastbot, _process, _log, Public, _http.BaseAddress) = (vastbot, process, log, open, closed);

    public Uri Public { get; }

    public Uri Private => _http.BaseAddress!;

    public static async Task<RunningBot> Start(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var vastbot = new VastBotProcess();
        foreach (var (key, value) in settings) vastbot.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        vastbot.Environment["Web__Url"] = vastbot.Environment["Web__PrivateUrl"] = "http://127.0.0.1:0";
        var process = vastbot.Start("run");
        List<string> log = [];
        var (open, closed) = (await PagesAt("public"), await PagesAt("private"));
        return new RunningBot(vastbot, process, log, open, closed);

        async Task<Uri> PagesAt(string listener) =>
            new(await Until(process, log, line => line.Contains("pages are at", StringComparison.Ordinal) && line.Contains(listener, StringComparison.Ordinal) ? Address().Match(line).Value : null));
    }

    /// <summary>Waits for a line of the log; one that came before the bot listened counts too.</summary>
    public Task Logged(string text) => _log.Exists(line => line.Contains(text, StringComparison.Ordinal))
        ? Task.CompletedTask
        : Until(_process, _log, line => line.Contains(text, StringComparison.Ordinal) ? line : null);

    public async Task<(HttpStatusCode Code, JsonElement Json)> Ask(string page)
    {
        using var response = await _http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Asks for readiness until nothing is being prepared any more.</summary>
    public async Task<JsonElement> Prepared()
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (await often.WaitForNextTickAsync(patience.Token))
        {
            var (code, json) = await Ask("readyz");
            if (json.GetProperty("status").GetString() != "preparing") return json;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        }

        throw new InvalidOperationException("Never prepared.");
    }

    public static string Reasons(JsonElement json) => string.Join('\n', json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _vastbot.Dispose();
    }

    private static async Task<string> Until(Process process, List<string> log, Func<string, string?> find)
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            log.Add(line);
            if (find(line) is { } found) return found;
        }

        throw new InvalidOperationException($"The bot ended with {process.ExitCode} before its log said so.");
    }

    [GeneratedRegex(@"http://[\d.]+:\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
