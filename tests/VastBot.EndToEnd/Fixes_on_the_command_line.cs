using System.Text.Json.Nodes;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary><c>vastbot fix … --drill SCENARIO</c>: the whole program in the practice world, which answers truthfully.</summary>
public sealed class Fixes_on_the_command_line : IDisposable
{
    private readonly VastBotProcess _vastbot = new();

    public void Dispose() => _vastbot.Dispose();

    [Theory]
    [InlineData("expired-key", 0, "worked", "rotate-key")]
    [InlineData("rate-limited", 0, "worked", "queue-mode", "on")]
    [InlineData("silent-5xx", 0, "worked", "fallback", "on")]
    [InlineData("bad-deploy", 0, "worked", "rollback")]
    [InlineData("vast-outage", 1, "did-not-work", "restart")]
    public async Task A_fix_ends_with_what_became_of_it(string scenario, int code, string outcome, params string[] fix)
    {
        var ended = await _vastbot.Run(["fix", .. fix, "--drill", scenario, "--yes", "--json"]);

        var report = JsonNode.Parse(ended.Output)!;
        Assert.True(ended.Code == code && (string?)report["outcome"] == outcome, $"{ended.Code}: {ended.Error}{ended.Output}");
        Assert.NotNull(report["before"]!["headline"]);
        Assert.NotNull(report["after"]!["headline"]);
        Assert.NotEmpty(report["changes"]!.AsArray());
        Assert.DoesNotContain("feedf00d", ended.Output + ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_before_and_after_and_changes_nothing()
    {
        var ended = await _vastbot.Run("fix", "queue-mode", "on", "--drill", "rate-limited", "--dry-run", "--json");

        var report = JsonNode.Parse(ended.Output)!;
        Assert.Equal((0, "dry-run"), (ended.Code, (string?)report["outcome"]));
        Assert.Equal(("direct", "queue"), ((string?)report["changes"]![0]!["before"], (string?)report["changes"]![0]!["after"]));
        Assert.Null(report["fix"]);
    }

    [Theory]
    [InlineData(3, "Not confirmed", "restart", "--drill", "healthy")]
    [InlineData(3, "There should be 3 pods already", "scale", "3", "--yes", "--drill", "healthy")]
    [InlineData(3, "1 to 10 pods are configured", "scale", "99", "--yes", "--drill", "healthy")]
    [InlineData(64, "Did you mean 'queue-mode'", "queue-mod", "on", "--drill", "healthy")]
    [InlineData(64, "Say queue-mode on or queue-mode off", "queue-mode", "up", "--drill", "healthy")]
    [InlineData(64, "There is no environment 'nope'", "restart", "--environment", "nope", "--drill", "healthy")]
    [InlineData(64, "--break-glass needs --incident", "restart", "--break-glass", "--drill", "healthy")]
    public async Task What_cannot_be_done_is_said_with_its_reason(int code, string says, params string[] fix)
    {
        var ended = await _vastbot.Run(["fix", .. fix]);

        Assert.True(ended.Code == code, $"{ended.Code}: {ended.Error}{ended.Output}");
        Assert.Contains(says, ended.Output + ended.Error, StringComparison.Ordinal);
    }
}
