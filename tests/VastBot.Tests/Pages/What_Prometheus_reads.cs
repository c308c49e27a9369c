using System.Diagnostics;
using System.Text.RegularExpressions;
using VastBot.Drill;

namespace VastBot.Tests.Pages;

public sealed partial class What_Prometheus_reads : IAsyncLifetime
{
    private PracticeWorld? _world;
    private RunningBot? _bot;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new(), TestContext.Current.CancellationToken);
        _bot = await RunningBot.Start(_world.Settings.Where(setting => setting.Key != "Practice"));
        await _bot.Logged("Connected to Slack");
    }

    public async ValueTask DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _world!.DisposeAsync();
    }

    [Fact]
    [NeedsProgram("promtool")]
    public async Task Says_how_the_bot_fares_in_a_form_that_promtool_finds_no_fault_with()
    {
        using var http = new HttpClient { BaseAddress = _bot!.Private };
        await http.GetStringAsync(new Uri("healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        var (kind, text) = await RecordSeen(http);

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", kind);
        var lines = text.Split('\n');
        Assert.Contains("vastbot_incidents_open{severity=\"P1\"} 0", lines);
        Assert.Contains("vastbot_outbox_age_seconds 0", lines);
        Assert.All((string[])["due", "sent", "cancelled"], what => Assert.Contains($"# TYPE vastbot_reminders_{what}_total counter", lines));
        Assert.Contains("# TYPE vastbot_reminders_late_seconds histogram", lines);
        Assert.Contains(lines, line => line.StartsWith("vastbot_slack_sockets ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("http_server_request_duration_seconds_bucket{", StringComparison.Ordinal) && line.Contains("le=\"+Inf\"", StringComparison.Ordinal));

        var named = Named().Matches(await File.ReadAllTextAsync(Monitoring("alerts.yaml"), TestContext.Current.CancellationToken) + await File.ReadAllTextAsync(Monitoring("dashboard.json"), TestContext.Current.CancellationToken));
        Architecture.Expect.None(named.Select(match => match.Groups["name"].Value).Distinct().Where(name => !lines.Any(line => line.StartsWith($"# TYPE {name} ", StringComparison.Ordinal))));

        var (code, said) = await Promtool(text);
        Assert.True(code == 0, said);
    }

    /// <summary>The page from the moment on at which the record was looked at once, which is soon after the start.</summary>
    private static async Task<(string? Kind, string Text)> RecordSeen(HttpClient http)
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (await often.WaitForNextTickAsync(patience.Token))
        {
            using var page = await http.GetAsync(new Uri("metrics", UriKind.Relative), patience.Token);
            var text = await page.Content.ReadAsStringAsync(patience.Token);
            if (text.Split('\n').Contains("vastbot_record_up 1")) return (page.Content.Headers.ContentType?.ToString(), text);
        }

        throw new InvalidOperationException("The record was never looked at.");
    }

    private static string Monitoring(string file) => Path.Combine(Architecture.Sources.Root, "manifests", "monitoring", file);

    /// <summary>Our own metrics, without what is added to a histogram's name.</summary>
    [GeneratedRegex(@"\b(?<name>vastbot_(slack|record|outbox|incidents|promises|reminders)_\w+?)(_bucket|_count|_sum)?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    private static async Task<(int Code, string Said)> Promtool(string text)
    {
        using var process = Process.Start(new ProcessStartInfo("promtool", "check metrics") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        var said = await process.StandardError.ReadToEndAsync() + await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // It also has opinions on names, which are the framework's where they are not ours: those that end with 3.
        return (process.ExitCode == 3 && !said.Contains("vastbot_", StringComparison.Ordinal) ? 0 : process.ExitCode, said);
    }
}
