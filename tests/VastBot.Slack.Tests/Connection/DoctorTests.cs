using NSubstitute;

namespace VastBot.Slack.Tests;

public sealed class DoctorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Granted = ["chat:write", "commands", "app_mentions:read", "im:history", "users:read", "usergroups:read"];

    [Fact]
    public async Task It_names_the_missing_scope_what_it_is_needed_for_and_the_wrong_clock()
    {
        await using var bot = TestBot.Create(services => services.AddSlackScope("pins:write", "pin the card"));
        bot.Slack.Api.Auth.Test(Ct).ReturnsForAnyArgs(new AuthTest { TeamId = "T0VAST001", Scopes = Granted, ServerTime = bot.Time.GetUtcNow().AddSeconds(-90) });

        var checks = await bot.Doctor.Examine(Ct);

        Assert.Equal((SlackCheckLevel.Broken, "not granted; needed to pin the card"), Seen(checks, "Scope pins:write"));
        Assert.StartsWith("6 of 7 needed are granted: chat:write", Seen(checks, "Scopes").Finding, StringComparison.Ordinal);
        Assert.Equal((SlackCheckLevel.Warning, "90 s ahead of Slack's; beyond 300 s requests over HTTP are refused"), Seen(checks, "Clock"));
        Assert.All(checks, check => Assert.True(check.IsGood == check.Cure is null));
    }

    [Theory]
    [InlineData(59, SlackCheckLevel.Good)]
    [InlineData(-61, SlackCheckLevel.Warning)]
    [InlineData(-301, SlackCheckLevel.Broken)]
    public async Task Over_HTTP_a_clock_beyond_the_signatures_tolerance_is_broken(int seconds, SlackCheckLevel expected)
    {
        await using var bot = TestBot.Create(_ => { });
        bot.Slack.Api.Auth.Test(Ct).ReturnsForAnyArgs(new AuthTest { TeamId = "T0VAST001", Scopes = Granted, ServerTime = bot.Time.GetUtcNow().AddSeconds(seconds) });
        Assert.Equal(expected, Seen(await bot.Doctor.Examine(Ct), "Clock").Level);
    }

    [Theory]
    [InlineData("invalid_auth", SlackErrorClass.AuthenticationStop, "Slack:BotToken")]
    [InlineData("no_answer", SlackErrorClass.Transient, "proxy")]
    public async Task A_refused_token_comes_with_its_cure_and_nothing_hides_the_rest(string code, SlackErrorClass kind, string cure)
    {
        await using var bot = TestBot.Create(_ => { });
        bot.Slack.Api.Auth.Test(Ct).ReturnsForAnyArgs<AuthTest>(_ => throw KindSlack.Refusal(code, kind));

        var checks = await bot.Doctor.Examine(Ct);

        var token = checks.Single(check => check.Name == "Bot token");
        Assert.Equal(SlackCheckLevel.Broken, token.Level);
        Assert.Contains(code, token.Finding, StringComparison.Ordinal);
        Assert.Contains(cure, token.Cure, StringComparison.Ordinal);
        Assert.Contains(checks, check => check.Name == "Connection");
        Assert.Contains(checks, check => check.Name == "Access");
    }

    [Fact]
    public async Task No_secret_is_shown_only_kind_length_and_fingerprint()
    {
        await using var bot = TestBot.Create(_ => { });
        var said = string.Join('\n', (await bot.Doctor.Examine(Ct)).Select(check => check.ToString()));
        foreach (var secret in new[] { "xoxb-made-up", TestBot.Secret, "made-up" }) Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        Assert.Contains("a bot's, 12 characters, fingerprint ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_receives_it_opens_no_socket_and_says_so()
    {
        await using var bot = TestBot.Create(_ => { }, null, ("Slack:Mode", "Socket"));

        var checks = await bot.Doctor.Examine(Ct);

        Assert.StartsWith("not opened for this look", Seen(checks, "Connection").Finding, StringComparison.Ordinal);
        Assert.Contains("not tried", Seen(checks, "App token").Finding, StringComparison.Ordinal);
        await bot.Slack.Api.Apps.DidNotReceiveWithAnyArgs().OpenConnection(Ct);
    }

    [Theory]
    [InlineData(null, SlackCheckLevel.Warning, "every full member may read and nobody may change anything")]
    [InlineData("Access:Admins:0", SlackCheckLevel.Good, "every full member may read; Admins 1")]
    [InlineData("Access:Responders:0", SlackCheckLevel.Good, "every full member may read; Responders 1, Approvers 0, Publishers 0, Admins 0")]
    public async Task Access_is_counted(string? key, SlackCheckLevel level, string finding)
    {
        await using var bot = key is null ? TestBot.Create(_ => { }) : TestBot.Create(_ => { }, null, (key, "U0ONCALL1"));
        Assert.Equal((level, finding), Seen(await bot.Doctor.Examine(Ct), "Access"));
    }

    private static (SlackCheckLevel Level, string Finding) Seen(IReadOnlyList<SlackCheck> checks, string name)
    {
        var check = checks.Single(check => check.Name == name);
        return (check.Level, check.Finding);
    }
}
