using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using static VastBot.Slack.Tests.Handlers;

namespace VastBot.Slack.Tests;

public sealed class AccessTests
{
    [Theory]
    [InlineData("look", "U0ONCALL1", "done")]
    [InlineData("look", "U0GUEST01", "Guests")]
    [InlineData("look", "U0ROBOT01", "Bots")]
    [InlineData("look", "U0ALIEN01", "other workspaces")]
    [InlineData("change", "U0ONCALL1", "`Access:Responders` is not set")]
    [InlineData("approve", "U0ONCALL1", "`Access:Approvers` is not set")]
    [InlineData("publish", "U0ONCALL1", "`Access:Publishers` is not set")]
    [InlineData("govern", "U0ONCALL1", "`Access:Admins` is not set")]
    public async Task With_nothing_set_members_may_look_and_nobody_may_change(string verb, string user, string expected)
    {
        await using var bot = TestBot.Create(Verbs);
        Assert.Contains(expected, await bot.Say(verb, user), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change", "U0ONCALL1", "done")]
    [InlineData("change", "U0OTHER01", "you are not in `Access:Responders`")]
    [InlineData("change", "U0ADMIN01", "done")]
    [InlineData("change", "U0GUEST01", "done")]
    [InlineData("look", "U0GUEST01", "done")]
    [InlineData("approve", "U0ONCALL1", "you are not in `Access:Approvers`")]
    [InlineData("approve", "U0INGROUP", "done")]
    [InlineData("publish", "U0ADMIN01", "done")]
    public async Task Each_list_grants_what_it_is_named_for(string verb, string user, string expected)
    {
        await using var bot = TestBot.Create(Verbs, settings:
        [
            ("Access:Responders:0", "U0ONCALL1"), ("Access:Responders:1", "U0GUEST01"), ("Access:Approvers", "S0APPROVE"), ("Access:Admins", "U0ADMIN01"),
        ]);
        bot.Slack.Api.UserGroups.Users("S0APPROVE", default).ReturnsForAnyArgs(["U0INGROUP"]);
        Assert.Contains(expected, await bot.Say(verb, user), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_in_a_list_counts_for_members_who_ask_from_it()
    {
        await using var bot = TestBot.Create(Verbs, settings: ("Access:Responders", "C0OPS0001"));
        Assert.Contains("done", await bot.Say("change"), StringComparison.Ordinal);
        Assert.Contains("you are not in", await bot.Say("change", channel: "C0OTHER01"), StringComparison.Ordinal);
        Assert.Contains("Guests", await bot.Say("change", "U0GUEST01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_picked_in_a_form_gets_the_answer_and_grants_nothing()
    {
        await using var bot = TestBot.Create(
            services => services
                .AddSingleton<IViewSubmissionHandler>(new Handlers.Form("approve", _ => Now(Said("approved")), needs: Permission.Approve))
                .AddSingleton<IViewSubmissionHandler>(new Handlers.Form("look", submission => Now(Said($"from {submission.ChannelId} to {submission.AnswerChannelId}")))),
            settings: ("Access:Approvers", "C0LEADERS"));
        var refused = await bot.Interact(Picked("approve"));
        Assert.Contains("you are not in `Access:Approvers`", refused, StringComparison.Ordinal);
        await bot.Interact(Picked("look"));
        var post = await bot.Slack.Next<PostMessage>();
        Assert.Equal(("C0LEADERS", "from  to C0LEADERS"), (post.Channel, post.Text));
    }

    [Theory]
    [InlineData("E0OURS001", "done")]
    [InlineData("E0OTHER01", "another workspace")]
    public async Task Only_the_workspaces_own_organisation_is_home(string organisation, string expected)
    {
        await using var bot = TestBot.Create(Verbs);
        bot.Slack.Api.Auth.Test(default).ReturnsForAnyArgs(new AuthTest { TeamId = "T0VAST001", EnterpriseId = "E0OURS001", UserId = "U0VASTBOT" });
        var form = TestBot.Form("look");
        form["team_id"] = organisation;
        var ack = await bot.Pump.Accept(new Delivery { Kind = DeliveryKind.Command, Form = form, ReceivedAt = bot.Time.GetUtcNow() });
        Assert.Contains(expected, System.Text.Encoding.UTF8.GetString(ack.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_a_group_are_asked_again_after_a_while()
    {
        await using var bot = TestBot.Create(Verbs, settings: ("Access:Responders", "S0ONCALL1"));
        bot.Slack.Api.UserGroups.Users("", default).ReturnsForAnyArgs(["U0ONCALL1"], (IReadOnlyList<string>)[]);
        Assert.Contains("done", await bot.Say("change"), StringComparison.Ordinal);
        Assert.Contains("done", await bot.Say("change"), StringComparison.Ordinal);
        bot.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("you are not in", await bot.Say("change"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_checked_is_refused_and_the_missing_scope_named()
    {
        await using var bot = TestBot.Create(Verbs);
        bot.Slack.Api.Users.Info("", default).ThrowsAsyncForAnyArgs(new SlackException(new SlackError
        {
            Method = "users.info", Code = "missing_scope", Class = SlackErrorClass.Permission, Needed = "users:read",
        }));
        Assert.Contains("lacks the scope `users:read`", await bot.Say("look"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Slack_is_silent_the_last_answer_counts_for_an_hour()
    {
        await using var bot = TestBot.Create(Verbs);
        Assert.Contains("done", await bot.Say("look"), StringComparison.Ordinal);
        bot.Slack.Api.Users.Info("", default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("timeout", SlackErrorClass.Transient));
        bot.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Contains("done", await bot.Say("look"), StringComparison.Ordinal);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("Slack answered `timeout`", await bot.Say("look"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_click_is_answered_to_who_clicked()
    {
        await using var bot = TestBot.Create(Verbs);
        Assert.Equal("", await bot.Interact(TestBot.Click("fix")));
        var answer = await bot.Slack.Next<ResponseMessage>();
        Assert.Contains("`Access:Approvers` is not set", answer.Message!.Text, StringComparison.Ordinal);
        Assert.False(answer.InChannel || answer.ReplaceOriginal);
    }

    private static string Picked(string callbackId) => TestBot.Submission(callbackId).Replace(
        "\"view\":",
        """
        "response_urls":[{"block_id":"b","action_id":"a","channel_id":"C0LEADERS","response_url":"https://hooks.slack.com/app/T0VAST001/1/x"}],"view":
        """,
        StringComparison.Ordinal);

    private static void Verbs(IServiceCollection services)
    {
        foreach (var (verb, needs) in new[]
        {
            ("look", Permission.Read), ("change", Permission.Respond), ("approve", Permission.Approve), ("publish", Permission.Publish), ("govern", Permission.Administer),
        })
        {
            services.AddSingleton<ISlashCommandHandler>(new Command(verb, _ => Now(Whispered("done")), needs));
        }

        services.AddSingleton<IBlockActionHandler>(new Handlers.Action("fix", _ => Now(Said("fixed")), Permission.Approve));
    }
}
