using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.Slack;
using static VastBot.EndToEnd.Slack.Handlers;

namespace VastBot.EndToEnd.Slack;

public sealed class What_goes_on_is_counted_and_timed
{
    [Fact]
    public async Task By_kind_method_outcome_and_reason()
    {
        var seen = new ConcurrentDictionary<string, int>();
        await using var bot = await PracticeBot.Start(services =>
        {
            services.AddSingleton<ISlashCommandHandler>(new Verb("hello", _ => Now(new Reply.Channel(Line("Hello")))));
            services.AddSingleton<ISlashCommandHandler>(new Verb("both", _ => Now(new Reply.Channel(WithButton("A card", "gone")), new Reply.Thread(Line("Under it")))));
        }, new WorkspaceOptions { LimitRates = false });
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == SlackSetup.MeterName && instrument.Meter.Scope == bot.Services.GetRequiredService<IMeterFactory>()) me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Note(i, value, tags));
        listener.Start();

        await bot.Workspace.TypeCommand("/vast hello");
        await bot.Shown("Hello");
        await bot.Workspace.TypeCommand("/vast hello", user: PracticeIds.Outsider);
        await bot.Shown("Guests");
        bot.Workspace.Faults.Refuse("chat.postMessage", "is_archived");
        await bot.Workspace.TypeCommand("/vast both");
        await bot.Log.Until("failed, reference");
        listener.RecordObservableInstruments();

        Assert.Equal(3, seen["vastbot.slack.deliveries kind=command"]);
        Assert.Equal(3, seen["vastbot.slack.ack.duration kind=command"]);
        Assert.Equal(1, seen["vastbot.slack.refusals reason=Permission"]);
        Assert.Equal(1, seen["vastbot.slack.api.duration method=chat.postMessage outcome=ok"]);
        Assert.True(seen["vastbot.slack.api.duration method=chat.postMessage outcome=State"] >= 1);
        Assert.True(seen["vastbot.slack.limiter.wait method=chat.postMessage"] >= 2);
        Assert.Equal(1, seen["vastbot.slack.frame.age "]);
        Assert.Equal(1, seen["vastbot.slack.sockets "]);

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Assert.True(value >= 0);
            seen.AddOrUpdate($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}", 1, (_, n) => n + 1);
        }
    }
}
