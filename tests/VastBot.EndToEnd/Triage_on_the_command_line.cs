using System.Text.Json.Nodes;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>The day Slack itself is down: the same engine as a program of its own, in whatever folder somebody stands.</summary>
public sealed class Triage_on_the_command_line : IDisposable
{
    private readonly VastBotProcess _vastbot = new();

    public void Dispose() => _vastbot.Dispose();

    [Theory]
    [InlineData("healthy", 0, "LikelyResolved", "None", null)]
    [InlineData("vast-outage", 1, "VastAiIncident", "UpstreamError", "P1")]
    [InlineData("expired-key", 1, "OurIntegration", "Authentication", "P1")]
    [InlineData("rate-limited", 1, "OurIntegration", "RateLimited", "P2")]
    [InlineData("silent-5xx", 1, "OurIntegration", "UpstreamError", "P1")]
    [InlineData("bad-deploy", 1, "OurInfrastructure", "None", "P1")]
    [InlineData("flapping", 0, "LikelyResolved", "UpstreamError", "P3")]
    [InlineData("blind", 2, "CannotTell", "None", "P4")]
    public async Task Json_tells_each_scenarios_verdict_and_the_exit_code_follows_it(string scenario, int code, string verdict, string kind, string? severity)
    {
        var (ended, report) = await Triage(scenario);

        Assert.True(ended.Code == code, $"{ended.Code}: {ended.Error}{ended.Output}");
        Assert.Equal((verdict, kind, severity), ((string?)report["verdict"], (string?)report["errorKind"], (string?)report["severity"]));
        Assert.All(report["path"]!.AsArray(), step => Assert.NotEqual("", (string?)step!["question"] + (string?)step["answer"]));
        Assert.NotEmpty(report["path"]!.AsArray());
        Assert.NotEmpty(report["actions"]!.AsArray());
        Assert.Equal(
            ["status-page", "vast-api", "service-health", "error-rate", "error-logs", "pods", "recent-changes"],
            report["findings"]!.AsArray().Select(finding => (string?)finding!["probe"]));
        Assert.All(report["findings"]!.AsArray(), finding =>
        {
            Assert.Contains((string?)finding!["outcome"], new[] { "Ok", "Degraded", "Failing", "Unknown" });
            Assert.NotEqual("", (string?)finding["summary"]);
            Assert.True((double)finding["durationMs"]! > 0);
        });
        Assert.All(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.NotNull(JsonNode.Parse(line)));
    }

    [Fact]
    public async Task Without_a_terminal_the_answer_is_plain_lines()
    {
        var ended = await _vastbot.Run("triage", "--drill", "bad-deploy");

        Assert.Equal(1, ended.Code);
        Assert.DoesNotContain('\u001b', ended.Output);
        Assert.Contains("PRACTICE", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Our infrastructure", ended.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("CrashLoopBackOff", ended.Output, StringComparison.Ordinal);
    }

    /// <summary>A terminal of its own: <c>script</c> gives the program one and passes on what is written there.</summary>
    [Fact]
    [NeedsProgram("script")]
    public async Task On_a_terminal_a_table_fills_in_while_the_probes_run_and_the_verdict_follows()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "VastBot.dll");
        var shell = new Command(_vastbot.Folder, new Dictionary<string, string> { ["TERM"] = "xterm-256color", ["LC_ALL"] = "C.UTF-8" });

        var ended = await shell.Run("script", "-qec", $"stty cols 160 rows 50; dotnet '{program}' triage --drill bad-deploy", "/dev/null");

        Assert.True(ended.Code == 1, $"{ended.Code}: {ended.Error}{ended.Output}");
        // Drawn more than once, in place: the cursor goes up again, and a probe that still runs says so.
        Assert.Matches(@"\x1b\[\d*A", ended.Output);
        Assert.Contains("running", ended.Output, StringComparison.Ordinal);
        var end = ended.Output[ended.Output.LastIndexOf("What it saw", StringComparison.Ordinal)..];
        foreach (var part in new[] { "Pods", "CrashLoopBackOff", "PRACTICE", "Our infrastructure" }) Assert.Contains(part, end, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("healthy", 0, @"^HEALTHY production: .+ \(PRACTICE\)\n$")]
    [InlineData("bad-deploy", 1, @"^UNHEALTHY production: .+ \(PRACTICE\)\n$")]
    public async Task Health_is_one_line_and_the_exit_code_follows_it(string scenario, int code, string line)
    {
        var ended = await _vastbot.Run("health", "--drill", scenario);

        Assert.Equal(code, ended.Code);
        Assert.Matches(line, ended.Output);
    }

    [Theory]
    [InlineData("triage --drill bad-deplo", "Did you mean 'bad-deploy'?")]
    [InlineData("triage prodution --drill healthy", "production")]
    [InlineData("triage --jsn", "Did you mean '--json'?")]
    [InlineData("health one two", "two")]
    public async Task Bad_usage_ends_with_64_and_prints_no_answer(string line, string expected)
    {
        var ended = await _vastbot.Run(line.Split(' '));

        Assert.Equal(64, ended.Code);
        Assert.Empty(ended.Output);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("health")]
    public async Task A_verb_tells_all_mistakes_of_the_sections_it_uses_and_ends_with_78(string verb)
    {
        _vastbot.Environment["Environments__staging__Health__Url"] = "not-an-address";
        _vastbot.Environment["Environments__staging__Prometheus__Urll"] = "http://127.0.0.1:9090";
        _vastbot.Environment["Environments__staging__Kubernetes__Token"] = "fake-token";
        _vastbot.Environment["Environments__staging__Kubernetes__TokenFile"] = "/nowhere";
        _vastbot.Environment["Slack__BotToken"] = "xoxp-not-a-bots";

        var ended = await _vastbot.Run(verb);

        Assert.Equal(78, ended.Code);
        Assert.Empty(ended.Output);
        foreach (var key in new[] { "Environments:staging:Health:Url", "Environments:staging:Prometheus:Urll", "Environments:staging:Kubernetes:TokenFile" })
            Assert.Single(ended.Error.Split('\n'), mistake => mistake.StartsWith(key + ":", StringComparison.Ordinal) && mistake.Contains("Cure: ", StringComparison.Ordinal));
        Assert.DoesNotContain("Slack", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-token", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_in_the_folder_where_one_stands_win_and_an_endpoint_that_does_not_answer_is_unhealthy()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_vastbot.Folder, "appsettings.json"), """{ "Environments": { "elsewhere": { "Health": { "Url": "http://127.0.0.1:9/health" } } } }""", TestContext.Current.CancellationToken);

        var ended = await _vastbot.Run("health", "elsewhere");

        Assert.Equal(1, ended.Code);
        Assert.StartsWith("UNHEALTHY elsewhere: ", ended.Output, StringComparison.Ordinal);
    }

    /// <summary>Again, where the machine was too busy for a probe to end in time: that is about the machine.</summary>
    private async Task<(VastBotProcess.Ended Ended, JsonNode Report)> Triage(string scenario)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ended = await _vastbot.Run("triage", "--drill", scenario, "--json");
            var report = JsonNode.Parse(ended.Output)!;
            if (attempt == 3 || report["findings"]!.AsArray().All(finding => (double)finding!["durationMs"]! < 4_500)) return (ended, report);
        }
    }
}
