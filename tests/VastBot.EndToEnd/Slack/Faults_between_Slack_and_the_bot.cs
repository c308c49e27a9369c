using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Slack;
using static VastBot.EndToEnd.Slack.Handlers;

namespace VastBot.EndToEnd.Slack;

/// <summary>What goes wrong between Slack and a bot, with nothing in between but the wire.</summary>
public sealed class Faults_between_Slack_and_the_bot
{
    private static readonly WorkspaceOptions Insistent = new()
    {
        LimitRates = false,
        RetryAfter = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)],
    };

    private int _runs;

    [Fact]
    public async Task A_socket_cut_in_mid_envelope_brings_the_event_again_and_it_is_handled_once()
    {
        await using var bot = await PracticeBot.Start(Greeting, Insistent);
        bot.Workspace.Faults.Cuts = 1;
        await bot.Workspace.TypeCommand("@vastbot hello one");
        await bot.Shown("Hello one");
        await bot.Connected();
        await bot.Workspace.TypeCommand("@vastbot hello two");
        await bot.Shown("Hello two");
        Assert.Equal(0, bot.Workspace.Faults.Cuts);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_and_what_it_held_back_is_answered()
    {
        await using var bot = await PracticeBot.Start(
            Greeting, Insistent, null, ("Slack:KeepAliveInterval", "00:00:01"), ("Slack:KeepAliveTimeout", "00:00:01"), ("Slack:ConnectTimeout", "00:00:01"));
        bot.Workspace.Faults.SilentSockets = true;
        await bot.Log.Until("was cut or silent", times: 2);
        await bot.Log.Until("No connection to Slack");
        Assert.False(bot.Connection.IsReady);
        bot.Workspace.Faults.SilentSockets = false;
        await bot.Connected();
        await bot.Workspace.TypeCommand("@vastbot hello again");
        await bot.Shown("Hello again");
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_thousand_copies_of_a_delivery_are_handled_once()
    {
        await using var bot = await PracticeBot.Start(Greeting, Insistent);
        var copies = 0;
        var allDropped = new TaskCompletionSource();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Name == "vastbot.slack.duplicates" && instrument.Meter.Scope == bot.Services.GetRequiredService<IMeterFactory>()) me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, by, _, _) =>
        {
            if (Interlocked.Add(ref copies, (int)by) == 999) allDropped.TrySetResult();
        });
        listener.Start();
        bot.Workspace.Faults.Duplicates = 999;
        await bot.Workspace.TypeCommand("@vastbot hello copies");
        await allDropped.Task.WaitAsync(Signal.Patience, PracticeBot.Ct);
        await bot.Shown("Hello copies");
        Assert.Equal(1, _runs);
        Assert.Single(bot.Workspace.Messages(), m => m.Text == "Hello copies");
    }

    [Fact]
    public async Task A_storm_of_429_on_one_method_holds_up_no_other()
    {
        await using var bot = await PracticeBot.Start(services =>
        {
            Greeting(services);
            services.AddSingleton<ISlashCommandHandler>(new Verb("twice", _ => Now(new Reply.Channel(Line("First words")), new Reply.Channel(Line("Last words")))));
        }, Insistent);
        bot.Workspace.Faults.Storm("chat.update", int.MaxValue);
        await bot.Workspace.TypeCommand("/vast twice");
        await bot.Log.Until("chat.update to pause");
        await bot.Workspace.TypeCommand("/vast hello meanwhile");
        await bot.Shown("Hello meanwhile");
        Assert.DoesNotContain(bot.Workspace.Messages(), m => m.Text == "Last words");
        bot.Workspace.Faults.Storm("chat.update", 0);
        await bot.Shown("Last words");
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(-250, true)]
    [InlineData(400, false)]
    [InlineData(-400, false)]
    public async Task A_clock_that_is_wrong_by_more_than_five_minutes_is_named_by_the_doctor(int seconds, bool isAnswered)
    {
        await using var bot = await PracticeBot.Start(Greeting, Insistent, new ShiftedTime(TimeSpan.FromSeconds(seconds)), ("Slack:Mode", "Http"));
        await bot.Workspace.TypeCommand("/vast hello there");
        await bot.Shown(isAnswered ? "Hello there" : "failed with the error");
        Assert.Equal(isAnswered ? 1 : 0, _runs);
        var checks = await bot.Services.GetRequiredService<ISlackDoctor>().Examine(PracticeBot.Ct);
        var clock = Assert.Single(checks, c => c.Name == "Clock");
        Assert.False(clock.IsGood);
        Assert.Contains("NTP", clock.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_too_long_before_the_ack_is_acknowledged_in_time_and_answered_later()
    {
        var release = new TaskCompletionSource();
        await using var bot = await PracticeBot.Start(services =>
        {
            services.AddSingleton<ISlashCommandHandler>(new Verb("card", _ => Now(new Reply.Channel(WithButton("A card", "slow")))));
            services.AddSingleton<IBlockActionHandler>(new Press("slow", _ => Now(new Reply.Original(Line("Done at last"))), () => release.Task));
        }, Insistent with { AckWithin = TimeSpan.FromSeconds(30) });
        await bot.Workspace.TypeCommand("/vast card");
        var card = await bot.Shown("A card");
        Assert.True(await bot.Workspace.Click(card.Ts, "Press"));
        Assert.DoesNotContain(bot.Workspace.Messages(), m => m.Text.Contains("did not answer", StringComparison.Ordinal));
        await bot.Log.Until("was acknowledged without an answer");
        release.SetResult();
        Assert.Equal(card.Ts, (await bot.Shown("Done at last")).Ts);
    }

    [Fact]
    public async Task Blocks_and_fields_that_nobody_knows_are_no_obstacle()
    {
        await using var bot = await PracticeBot.Start(
            services => services.AddSingleton<IBlockActionHandler>(new Press("known", click => Now(new Reply.Channel(Line($"Pressed {click.Value}"))))), Insistent);
        var strange = bot.Workspace.State.Post(PracticeIds.Ops, new Drill.Workspace.State.Message
        {
            UserId = PracticeIds.BotUser,
            BotId = PracticeIds.Bot,
            Text = "Strange",
            Blocks = JsonElement.Parse("""
                [{"type":"hologram","block_id":"h","depth":3,"inside":[{"a":null}]},
                 {"type":"section","block_id":"s","text":{"type":"glyphs","text":"?"},"glow":true},
                 {"type":"actions","block_id":"a","elements":[{"type":"dial","action_id":"d"},
                  {"type":"button","action_id":"known","value":"42","text":{"type":"plain_text","text":"Press"},"haptics":"strong"}]}]
                """),
        });
        await bot.Workspace.Clicking.Use(PracticeIds.Responder, Place.InMessage(PracticeIds.Ops, strange.Ts), ("a", "known"), _ => null);
        await bot.Shown("Pressed 42");
        var history = bot.Slack.Conversations.History(new HistoryQuery { Channel = PracticeIds.Ops }, PracticeBot.Ct);
        var read = await history.FirstAsync(m => m.Ts == strange.Ts, PracticeBot.Ct);
        Assert.Collection(
            read.Blocks, b => Assert.IsType<UnknownBlock>(b), b => Assert.IsType<UnknownText>(Assert.IsType<SectionBlock>(b).Text), b => Assert.IsType<ActionsBlock>(b));
    }

    private void Greeting(IServiceCollection services) => services.AddSingleton<ISlashCommandHandler>(new Verb("hello", command =>
    {
        Interlocked.Increment(ref _runs);
        return Now(new Reply.Channel(Line($"Hello {command.Text}")));
    }));
}
