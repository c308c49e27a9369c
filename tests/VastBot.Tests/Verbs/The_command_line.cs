namespace VastBot.Tests.Verbs;

public sealed class The_command_line : IDisposable
{
    private readonly VastBotProcess _vastbot = new();

    public void Dispose() => _vastbot.Dispose();

    [Fact]
    public async Task Help_and_version_are_answers()
    {
        var help = await _vastbot.Run("--help");
        Assert.Equal(0, help.Code);
        Assert.Contains("drill", help.Output, StringComparison.Ordinal);
        Assert.Empty(help.Error);

        var version = await _vastbot.Run("--version");
        Assert.Equal(0, version.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    [Theory]
    [InlineData("drlil", "Did you mean 'vastbot drill'?")]
    [InlineData("zzzzzz", "Choose from: run, drill")]
    [InlineData("run --nope", "--nope")]
    [InlineData("drill --scenario helthy", "Did you mean 'healthy'?")]
    [InlineData("drill --port many", "--port takes a number")]
    public async Task Bad_usage_says_what_was_probably_meant_and_ends_with_64(string line, string expected)
    {
        var ended = await _vastbot.Run(line.Split(' '));
        Assert.Equal(64, ended.Code);
        Assert.Empty(ended.Output);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("")]
    public async Task Bad_configuration_is_told_all_at_once_and_ends_with_78(string line)
    {
        _vastbot.Environment["Slack__BotToken"] = "xoxp-not-a-bots";
        _vastbot.Environment["Triage__ProbeDeadline"] = "soon";
        _vastbot.Environment["Web__Prot"] = "1";

        var ended = await _vastbot.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(78, ended.Code);
        Assert.Empty(ended.Output);
        var lines = ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, mistake => Assert.Matches(@"^[\w:]+: .+\. Cure: .+\.$", mistake));
        foreach (var key in new[] { "Slack:BotToken", "Slack:AppToken", "Environments", "Triage:ProbeDeadline", "Web:Prot" })
            Assert.Contains(lines, mistake => mistake.StartsWith(key + ":", StringComparison.Ordinal));
        Assert.DoesNotContain("xoxp-not-a-bots", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_quotes_no_secret_that_stands_in_the_wrong_place()
    {
        _vastbot.Environment["Triage__ProbeDeadline"] = "xoxb-0-fake-in-the-wrong-place";
        foreach (var key in new[] { "Username", "Password" }) _vastbot.Environment[$"Environments__production__Prometheus__{key}"] = "Fake_of_tests";
        _vastbot.Environment["Environments__production__Kubernetes__Namespace"] = "Fake_of_tests";

        var ended = await _vastbot.Run("triage");

        Assert.Equal(78, ended.Code);
        Assert.Contains("Triage:ProbeDeadline: '***' cannot be read", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Environments:production:Kubernetes:Namespace: '***' does not fit", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Fake_of_tests", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Logging__Format", "x", "Logging:Format: 'x' cannot be read")]
    [InlineData("Logging__LogLevel__Default", "loud", "Logging:LogLevel:Default: 'loud' is no level")]
    public async Task A_mistake_in_how_to_log_is_told_in_a_practice_run_too(string key, string value, string expected)
    {
        _vastbot.Environment[key] = value;

        var ended = await _vastbot.Run("health", "--drill", "healthy");

        Assert.Equal(78, ended.Code);
        Assert.Empty(ended.Output);
        Assert.StartsWith(expected, ended.Error, StringComparison.Ordinal);
        Assert.Contains("Cure: ", ended.Error, StringComparison.Ordinal);
    }
}
