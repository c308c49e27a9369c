using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>Keeps the present value of every instrument that is shown, from the program's start on.</summary>
internal sealed class MeterReading : IDisposable
{
    /// <summary>Ours, and what the framework measures of itself.</summary>
    public static readonly string[] Shown =
    [
        "VastBot.Slack", RecordGauges.MeterName, "VastBot.Reminders", "VastBot.Kubernetes", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Quartz",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, InstrumentReading> _instruments = new();

    /// <param name="factory">Whose meters count; those that belong to no factory are the process's and count too.</param>
    public MeterReading(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Shown.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == factory)) Show(instrument, listener);
        };
        Count<byte>();
        Count<short>();
        Count<int>();
        Count<long>();
        Count<float>();
        Count<double>();
        Count<decimal>();
        _listener.Start();
    }

    /// <summary>Every instrument in the order of its name, with what observed ones say now.</summary>
    public IReadOnlyList<InstrumentReading> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _instruments.Values.OrderBy(instrument => instrument.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>At once, so that the page names it also before it has a value.</summary>
    private void Show(Instrument instrument, MeterListener listener)
    {
        listener.EnableMeasurementEvents(instrument, _instruments.GetOrAdd(instrument, static added => new InstrumentReading(added)));
    }

    private void Count<T>()
        where T : struct, System.Numerics.INumberBase<T> =>
        _listener.SetMeasurementEventCallback<T>(static (_, value, tags, reading) =>
            ((InstrumentReading)reading!).Record(double.CreateSaturating(value), tags));
}
