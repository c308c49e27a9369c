using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using VastBot.Testing;
using static VastBot.Slack.Tests.Handlers;

namespace VastBot.Slack.Tests;

/// <summary>The one ack of a delivery, when what stands behind it is slow, blocked or broken.</summary>
public sealed class AckTests
{
    private const string Mention = """{"type":"app_mention","user":"U0ONCALL1","text":"<@U0VASTBOT> help","ts":"2.2","channel":"C0OPS0001"}""";

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_hold_up_the_ack()
    {
        using var gate = new ManualResetEventSlim();
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("block", _ =>
        {
            gate.Wait(KindSlack.Patience);
            return Now(Whispered("late"));
        })));
        var ack = Task.Run(() => bot.Say("block"));
        await Overtaken(bot.Time, ack);
        gate.Set();
        Assert.Equal("late", (await bot.Slack.Next<ResponseMessage>()).Message!.Text);
    }

    [Fact]
    public async Task A_handler_that_answers_from_memory_has_answered_when_the_receiver_asks_and_no_other_has()
    {
        var (thread, message) = (0, new Message("Help", [new DividerBlock()]));
        await using var bot = TestBot.Create(services =>
        {
            services.AddSingleton<ISlashCommandHandler>(new Command("help", _ => Help()) { AnswersAtOnce = true });
            services.AddSingleton<ISlashCommandHandler>(new Command("other", _ => Now(Whispered("Other"))));
        });
        // The first request also learns who the bot is.
        Assert.Contains("Other", await bot.Say("other"), StringComparison.Ordinal);
        var first = bot.Pump.Accept(new Delivery { Kind = DeliveryKind.Command, Form = TestBot.Form("help"), ReceivedAt = bot.Time.GetUtcNow() });
        Assert.True(first.IsCompletedSuccessfully);
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        var again = bot.Pump.Accept(new Delivery { Kind = DeliveryKind.Command, Form = TestBot.Form("help"), ReceivedAt = bot.Time.GetUtcNow() });
        Assert.True((await again).Body.Equals((await first).Body), "An unchanging answer is written once.");

        IAsyncEnumerable<Reply> Help()
        {
            thread = Environment.CurrentManagedThreadId;
            return Now(new Reply.Ephemeral(message));
        }
    }

    [Fact]
    public async Task A_ledger_that_blocks_its_thread_is_left_behind_after_eight_seconds()
    {
        using var gate = new ManualResetEventSlim();
        var (ledger, time, done) = (Substitute.For<IDeliveryLedger>(), new NotedTime(), new TaskCompletionSource());
        ledger.Claim("", default).ReturnsForAnyArgs(_ =>
        {
            gate.Wait(KindSlack.Patience);
            return true;
        });
        await using var bot = TestBot.Create(
            services => services.AddSingleton(ledger).AddSingleton<ISlashCommandHandler>(new Command(
                "change",
                _ =>
                {
                    done.TrySetResult();
                    return Now(Whispered("Changed"));
                },
                Permission.Respond)),
            time,
            ("Access:Responders", "U0ONCALL1"));
        var ack = Task.Run(() => bot.Say("change"));
        await time.WaitExactly(TimeSpan.FromSeconds(8)).WaitAsync(KindSlack.Patience);
        time.Advance(SlackPump.Guard);
        Assert.Equal("", await ack.WaitAsync(KindSlack.Patience));
        Assert.False(done.Task.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(8) - SlackPump.Guard);
        await done.Task.WaitAsync(KindSlack.Patience);
        gate.Set();
    }

    [Fact]
    public async Task A_form_that_cannot_be_saved_in_time_stays_open_and_is_not_handled_twice()
    {
        var handled = 0;
        var (asked, saved) = (new TaskCompletionSource(), new TaskCompletionSource<User>());
        await using var bot = TestBot.Create(services => services.AddSingleton<IViewSubmissionHandler>(new Handlers.Form("declare", _ =>
        {
            handled++;
            return Now();
        })));
        bot.Slack.Api.Users.Info("", default).ReturnsForAnyArgs(_ =>
        {
            asked.TrySetResult();
            return saved.Task;
        });
        var ack = bot.Interact(Filled);
        await asked.Task.WaitAsync(KindSlack.Patience);
        bot.Time.Advance(SlackPump.Guard);
        Assert.StartsWith("""{"response_action":"errors","errors":{"title":"Not saved yet""", await ack.WaitAsync(KindSlack.Patience), StringComparison.Ordinal);
        saved.SetResult(new User { Id = "U0ONCALL1", TeamId = "T0VAST001" });
        await bot.Work.Drain(default);
        Assert.Equal(0, handled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_is_checked_for_those_who_may_send_it_and_tells_others_nothing_of_its_rules(bool isGuest)
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<IViewSubmissionHandler>(
            new Handlers.Form("declare", _ => Now(), _ => new() { ["title"] = "Say what is wrong" })));
        bot.Slack.Api.Users.Info("", default).ReturnsForAnyArgs(new User { Id = "U0ONCALL1", TeamId = "T0VAST001", IsRestricted = isGuest });
        var ack = await bot.Interact(Filled).WaitAsync(KindSlack.Patience);
        Assert.Equal(!isGuest, ack.Contains("Say what is wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_slack_does_not_say_who_we_are_nothing_is_acknowledged_and_lost()
    {
        var who = new TaskCompletionSource<AuthTest>();
        var time = new NotedTime();
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("help", _ => Now(Said("Here is help")))), time);
        bot.Slack.Api.Auth.Test(default).ReturnsForAnyArgs(who.Task);
        var (mention, command) = (bot.Tell(TestBot.Event(Mention, "Ev1")), bot.Say("help"));
        for (var i = 0; i < 2; i++) await time.WaitExactly(TimeSpan.FromSeconds(1.5));
        time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("not taken", await mention.WaitAsync(KindSlack.Patience));
        Assert.Contains("cannot work yet", await command.WaitAsync(KindSlack.Patience), StringComparison.Ordinal);
        who.SetResult(new AuthTest { TeamId = "T0VAST001", UserId = "U0VASTBOT" });
        Assert.Equal("", await bot.Tell(TestBot.Event(Mention, "Ev1"), retry: 1).WaitAsync(KindSlack.Patience));
        Assert.Equal("Here is help", (await bot.Slack.Next<PostMessage>()).Text);
        await bot.Slack.Api.Auth.Received(1).Test(Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task After_a_failure_slack_is_asked_again_who_we_are()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("help", _ => Now(Said("Here is help")))));
        bot.Slack.Api.Auth.Test(default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("internal_error", SlackErrorClass.Transient));
        Assert.Equal("not taken", await bot.Tell(TestBot.Event(Mention, "Ev1")));
        bot.Slack.Api.Auth.Test(default).ReturnsForAnyArgs(new AuthTest { TeamId = "T0VAST001", UserId = "U0VASTBOT" });
        Assert.Equal("", await bot.Tell(TestBot.Event(Mention, "Ev1"), retry: 1));
    }

    [Fact]
    public async Task A_claim_is_settled_with_the_ack_and_not_only_when_the_work_is_done()
    {
        var (ledger, work) = (new Settling(), new TaskCompletionSource());
        await using var bot = TestBot.Create(services => services.AddSingleton<IDeliveryLedger>(ledger).AddSingleton<IEventHandler>(new Event("reaction_added", _ => work.Task)));
        await bot.Tell(TestBot.Event("""{"type":"reaction_added","user":"U0ONCALL1","item":{"channel":"C0OPS0001"}}""", "Ev1"));
        Assert.Equal("event Ev1", await ledger.Settled.Task.WaitAsync(KindSlack.Patience));
        work.SetResult();
    }

    [Fact]
    public async Task One_broken_event_handler_keeps_the_event_from_no_other()
    {
        var heard = new TaskCompletionSource();
        await using var bot = TestBot.Create(services => services
            .AddSingleton<IEventHandler>(new Event("reaction_added", _ => throw new InvalidOperationException("Broken.")))
            .AddSingleton<IEventHandler>(new Event("reaction_added", _ =>
            {
                heard.SetResult();
                return Task.CompletedTask;
            })));
        await bot.Tell(TestBot.Event("""{"type":"reaction_added","user":"U0ONCALL1","item":{"channel":"C0OPS0001"}}""", "Ev1"));
        await heard.Task.WaitAsync(KindSlack.Patience);
    }

    [Fact]
    public async Task Requests_and_deliveries_put_no_secret_into_words()
    {
        SlashCommand? seen = null;
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("help", command =>
        {
            seen = command;
            return Now();
        })));
        await bot.Say("help", trigger: "1.2.trigger");
        Assert.Equal($"SlashCommand {seen!.RequestId} by U0ONCALL1 in C0OPS0001", seen.ToString());
        Assert.Equal("Command E1", new Delivery { Kind = DeliveryKind.Command, EnvelopeId = "E1", Form = TestBot.Form("help"), ReceivedAt = bot.Time.GetUtcNow() }.ToString());
    }

    private static string Filled => TestBot.Submission("declare").Replace(
        "h0\"", """h0","blocks":[{"type":"header","block_id":"top"},{"type":"input","block_id":"title"}]""", StringComparison.Ordinal);

    /// <summary>The guard is armed by whoever asks, on another thread: time moves on until it was.</summary>
    private static async Task Overtaken(MovableTime time, Task<string> ack)
    {
        while (!ack.IsCompleted)
        {
            time.Advance(SlackPump.Guard);
            await Task.Yield();
        }

        Assert.Equal("", await ack);
    }

    private sealed class Settling : IDeliveryLedger
    {
        public TaskCompletionSource<string> Settled { get; } = new();

        public ValueTask<bool> Claim(string key, CancellationToken cancellationToken) => new(true);

        public ValueTask Settle(string key, CancellationToken cancellationToken)
        {
            Settled.TrySetResult(key);
            return default;
        }
    }
}
