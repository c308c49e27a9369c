using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Slack;
using VastBot.Slack;

namespace VastBot.EndToEnd.Attacks;

/// <summary>Counts what one bot refused for want of permission.</summary>
internal sealed class Refusals : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _count;

    public Refusals(PractisingBot bot)
    {
        var mine = bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SlackSetup.MeterName && instrument.Meter.Scope == mine && instrument.Name.EndsWith(".refusals", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
                if (tag is { Key: "reason", Value: "Permission" }) Interlocked.Add(ref _count, (int)value);
        });
        _listener.Start();
    }

    /// <summary>Does something and waits until it was refused as often as it should be.</summary>
    public async Task Follow(Func<Task> attempt, int times = 1)
    {
        var before = Volatile.Read(ref _count);
        await attempt();
        await Signal.Until(() => Volatile.Read(ref _count) >= before + times, _ => { }, _ => { });
    }

    public void Dispose() => _listener.Dispose();
}
