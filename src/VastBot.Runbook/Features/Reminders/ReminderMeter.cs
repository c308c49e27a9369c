using System.Diagnostics.Metrics;

namespace VastBot.Runbook.Features.Reminders;

/// <summary>What is counted and timed of reminders, as meter <c>VastBot.Reminders</c>; tag <c>reminder</c>: update, response, monitoring.</summary>
internal sealed class ReminderMeter : IDisposable
{
    public const string Name = "VastBot.Reminders";

    /// <summary>From what nobody notices to a night in which nothing ran.</summary>
    private static readonly InstrumentAdvice<double> Lateness = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 20, 35, 60, 120, 300, 900, 3600, 14400, 43200] };

    private readonly Meter _meter;
    private readonly Counter<long> _due;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _cancelled;
    private readonly Histogram<double> _late;

    /// <param name="factory">Where the program collects its meters; null for a meter that only a listener finds.</param>
    public ReminderMeter(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(new MeterOptions(Name)) ?? new Meter(Name);
        _due = _meter.CreateCounter<long>("vastbot.reminders.due", "{reminder}", "Steps whose time came and that the journal took");
        _sent = _meter.CreateCounter<long>("vastbot.reminders.sent", "{message}", "Prompts, nudges and calls that people got");
        _cancelled = _meter.CreateCounter<long>("vastbot.reminders.cancelled", "{reminder}", "Firings taken away because something newer came first");
        _late = _meter.CreateHistogram("vastbot.reminders.late", "s", "From when a step was due to when the journal took it", tags: null, Lateness);
    }

    public void Due(string reminder, TimeSpan late)
    {
        _due.Add(1, Of(reminder));
        _late.Record(Math.Max(0, late.TotalSeconds), Of(reminder));
    }

    public void Sent(string reminder) => _sent.Add(1, Of(reminder));

    public void Cancelled(string reminder) => _cancelled.Add(1, Of(reminder));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Of(string reminder) => new("reminder", reminder);
}
