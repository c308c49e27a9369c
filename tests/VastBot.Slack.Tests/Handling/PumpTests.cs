using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using static VastBot.Slack.Tests.Handlers;

namespace VastBot.Slack.Tests;

public sealed class PumpTests
{
    private readonly Channel<SlackRequest> _seen = System.Threading.Channels.Channel.CreateUnbounded<SlackRequest>();

    [Theory]
    [InlineData("", "")]
    [InlineData("  Triage   staging ", "triage|staging")]
    [InlineData("note \"two words\" x", "note|two words|x")]
    [InlineData("note \u201ctwo words\u201d", "note|two words")]
    [InlineData("a\u00a0b", "a|b")]
    public async Task A_command_is_a_verb_and_its_words(string text, string expected)
    {
        await using var bot = TestBot.Create(Echo(text.Trim().Length == 0 ? "" : "*"));
        await bot.Say(text);
        var command = Assert.IsType<SlashCommand>(await Seen());
        Assert.Equal(expected, string.Join('|', (string[])[command.Verb, .. command.Arguments]));
    }

    [Theory]
    [InlineData("<@U0VASTBOT> status P1")]
    [InlineData("hey <@U0VASTBOT>: status P1")]
    [InlineData("<@U0VASTBOT> /vast status P1")]
    public async Task A_mention_in_a_thread_is_a_command_in_that_thread(string text)
    {
        await using var bot = TestBot.Create(Echo("status", Said("All well")));
        Assert.Equal("", await bot.Tell(TestBot.Event($$"""{"type":"app_mention","user":"U0ONCALL1","text":"{{text}}","ts":"2.2","thread_ts":"1.1","channel":"C0OPS0001"}""", "Ev1")));
        var post = await bot.Slack.Next<PostMessage>();
        Assert.Equal(("C0OPS0001", "1.1", "All well"), (post.Channel, post.ThreadTs, post.Text));
        Assert.Equal("P1", Assert.IsType<SlashCommand>(await Seen()).Text);
    }

    [Fact]
    public async Task A_direct_message_is_a_command_answered_there()
    {
        await using var bot = TestBot.Create(Echo("help", Whispered("Here is help")));
        await bot.Tell(TestBot.Event("""{"type":"message","channel_type":"im","user":"U0ONCALL1","text":"help","ts":"2.2","channel":"D0ONCALL1"}""", "Ev1"));
        Assert.Equal("D0ONCALL1", (await bot.Slack.Next<PostMessage>()).Channel);
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0VASTBOT","text":"help","ts":"2.2","channel":"D0ONCALL1"}""")]
    [InlineData("""{"type":"message","channel_type":"im","bot_id":"B0OTHER01","text":"help","ts":"2.2","channel":"D0ONCALL1"}""")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"message_changed","message":{"text":"help"},"ts":"2.2","channel":"D0ONCALL1"}""")]
    [InlineData("""{"type":"app_mention","bot_id":"B0OTHER01","text":"<@U0VASTBOT> help","ts":"2.2","channel":"C0OPS0001"}""")]
    [InlineData("""{"type":"something_new","what":[{}]}""")]
    public async Task Echoes_edits_other_bots_and_unknown_events_are_acknowledged_and_left(string inner)
    {
        await using var bot = TestBot.Create(Echo("help"));
        Assert.Equal("", await bot.Tell(TestBot.Event(inner, "Ev1")));
        await bot.Stop();
        Assert.Equal(0, _seen.Reader.Count);
    }

    [Fact]
    public async Task A_rate_notice_without_an_event_is_acknowledged()
    {
        await using var bot = TestBot.Create(Echo("help"));
        Assert.Equal("", await bot.Tell("""{"type":"app_rate_limited","team_id":"T0VAST001","minute_rate_limited":1518467820}"""));
    }

    [Fact]
    public async Task A_thousand_deliveries_of_one_event_are_handled_once()
    {
        await using var bot = TestBot.Create(Echo("help", Said("once")));
        var mention = TestBot.Event("""{"type":"app_mention","user":"U0ONCALL1","text":"<@U0VASTBOT> help","ts":"2.2","channel":"C0OPS0001"}""", "Ev1");
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => Task.Run(() => bot.Tell(mention, i % 4))));
        await bot.Work.Drain(default);
        Assert.Equal((1, 1), (_seen.Reader.Count, bot.Slack.Waiting));
    }

    [Fact]
    public async Task One_message_under_two_event_ids_is_handled_once()
    {
        await using var bot = TestBot.Create(Echo("help"));
        const string Mention = """{"type":"app_mention","user":"U0ONCALL1","text":"<@U0VASTBOT> help","ts":"2.2","channel":"C0OPS0001"}""";
        await bot.Tell(TestBot.Event(Mention, "Ev1"));
        await bot.Tell(TestBot.Event(Mention, "Ev2"));
        await bot.Work.Drain(default);
        Assert.Equal(1, _seen.Reader.Count);
    }

    [Fact]
    public async Task One_trigger_is_handled_once()
    {
        await using var bot = TestBot.Create(Echo("help"));
        await bot.Say("help", trigger: "1.2.3");
        Assert.Equal("", await bot.Say("help", trigger: "1.2.3"));
        Assert.Equal(1, _seen.Reader.Count);
    }

    [Fact]
    public async Task An_unknown_verb_is_answered()
    {
        await using var bot = TestBot.Create(_ => { });
        Assert.Contains("does not know \\\"<!channel>".Replace("<!", "&lt;!", StringComparison.Ordinal).Replace("l>", "l&gt;", StringComparison.Ordinal), await bot.Say("<!channel>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_another_workspace_is_refused()
    {
        await using var bot = TestBot.Create(Echo("help"));
        var form = TestBot.Form("help");
        form["team_id"] = "T0OTHER01";
        var ack = await bot.Pump.Accept(new Delivery { Kind = DeliveryKind.Command, Form = form, ReceivedAt = bot.Time.GetUtcNow() });
        Assert.Contains("another workspace", System.Text.Encoding.UTF8.GetString(ack.Body.Span), StringComparison.Ordinal);
        Assert.Equal(0, _seen.Reader.Count);
    }

    [Fact]
    public async Task A_slow_handler_is_acknowledged_and_goes_on()
    {
        var replies = System.Threading.Channels.Channel.CreateUnbounded<Reply>();
        var time = new NotedTime();
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("slow", _ => From(replies))), time);
        var ack = bot.Say("slow");
        await time.WaitExactly(ReplySender.Grace);
        time.Advance(ReplySender.Grace);
        Assert.Equal("", await ack.WaitAsync(KindSlack.Patience));
        replies.Writer.TryWrite(Whispered("late"));
        Assert.Equal("late", (await bot.Slack.Next<ResponseMessage>()).Message!.Text);
    }

    [Fact]
    public async Task A_check_that_hangs_is_overtaken_by_the_ack()
    {
        var answer = new TaskCompletionSource<User>();
        await using var bot = TestBot.Create(Echo("help", Whispered("Here is help")));
        bot.Slack.Api.Users.Info("", default).ReturnsForAnyArgs(answer.Task);
        var ack = bot.Say("help");
        bot.Time.Advance(SlackPump.Guard - TimeSpan.FromMilliseconds(1));
        Assert.False(ack.IsCompleted);
        bot.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("", await ack.WaitAsync(KindSlack.Patience));
        answer.SetResult(new User { Id = "U0ONCALL1", TeamId = "T0VAST001" });
        Assert.Equal("Here is help", (await bot.Slack.Next<ResponseMessage>()).Message!.Text);
    }

    [Fact]
    public async Task A_broken_handler_says_so_with_a_reference()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("break", _ => Fails())));
        var ack = await bot.Say("break");
        Assert.Matches("/vast break failed here.*reference `[0-9a-f]{8}`", ack);
        Assert.DoesNotContain("handler is broken", ack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_before_a_failure_still_stands()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("break", _ => Fails(Said("so far")))));
        Assert.Equal("", await bot.Say("break"));
        Assert.Equal("so far", (await bot.Slack.Next<PostMessage>()).Text);
        Assert.Contains("failed here", (await bot.Slack.Next<ResponseMessage>()).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_shutdown_what_was_acknowledged_is_finished_and_nothing_new_is_taken()
    {
        var replies = System.Threading.Channels.Channel.CreateUnbounded<Reply>();
        await using var bot = TestBot.Create(services => services.AddSingleton<ISlashCommandHandler>(new Command("slow", _ => From(replies))));
        replies.Writer.TryWrite(Said("begun"));
        await bot.Say("slow");
        await bot.Slack.Next<PostMessage>();
        var drained = bot.Work.Drain(default);
        Assert.Equal("not taken", await bot.Say("slow"));
        Assert.False(drained.IsCompleted);
        replies.Writer.TryWrite(Said("done"));
        replies.Writer.Complete();
        Assert.Equal("done", (await bot.Slack.Next<UpdateMessage>()).Text);
        await drained.WaitAsync(KindSlack.Patience);
    }

    [Fact]
    public async Task A_ledger_that_fails_stops_nobody()
    {
        var ledger = Substitute.For<IDeliveryLedger>();
        ledger.Claim("", default).ThrowsAsyncForAnyArgs(new InvalidOperationException("The database is down."));
        await using var bot = TestBot.Create(Changing(ledger), settings: ("Access:Responders", "U0ONCALL1"));
        Assert.Contains("Changed", await bot.Say("change"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_took_on_is_not_done_again_and_looking_asks_nobody()
    {
        var ledger = Substitute.For<IDeliveryLedger>();
        ledger.Claim("", default).ReturnsForAnyArgs(false);
        await using var bot = TestBot.Create(Changing(ledger), settings: ("Access:Responders", "U0ONCALL1"));
        Assert.Equal("", await bot.Say("change"));
        ledger.ClearReceivedCalls();
        Assert.Contains("Here is help", await bot.Say("help"), StringComparison.Ordinal);
        Assert.Empty(ledger.ReceivedCalls());
    }

    [Fact]
    public async Task A_slow_ledger_is_waited_for_beyond_the_ack_so_that_a_repeat_is_not_done()
    {
        var (answer, done) = (new TaskCompletionSource<bool>(), 0);
        IDeliveryLedger ledger = new SlowLedger(answer.Task);
        var time = new NotedTime();
        await using var bot = TestBot.Create(
            services => services.AddSingleton(ledger).AddSingleton<ISlashCommandHandler>(new Command(
                "change",
                _ =>
                {
                    done++;
                    return Now(Whispered("Changed"));
                },
                Permission.Respond)),
            time,
            ("Access:Responders", "U0ONCALL1"));
        var ack = bot.Say("change");
        await time.WaitExactly(SlackPump.Guard);
        time.Advance(SlackPump.Guard);
        Assert.Equal("", await ack.WaitAsync(KindSlack.Patience));

        answer.SetResult(false);
        await bot.Work.Drain(default).WaitAsync(KindSlack.Patience);
        Assert.Equal(0, done);
    }

    private Action<IServiceCollection> Changing(IDeliveryLedger ledger) => services =>
    {
        Echo("help", Whispered("Here is help"))(services.AddSingleton(ledger));
        services.AddSingleton<ISlashCommandHandler>(new Command("change", _ => Now(Whispered("Changed")), Permission.Respond));
    };

    private Action<IServiceCollection> Echo(string verb, params Reply[] replies) => services =>
        services.AddSingleton<ISlashCommandHandler>(new Command(verb, command =>
        {
            _seen.Writer.TryWrite(command);
            return Now(replies);
        }));

    private async Task<SlackRequest> Seen() => await _seen.Reader.ReadAsync().AsTask().WaitAsync(KindSlack.Patience);

    private sealed class SlowLedger(Task<bool> answer) : IDeliveryLedger
    {
        public ValueTask<bool> Claim(string key, CancellationToken cancellationToken) => new(answer);
    }
}
