using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Metrics;

namespace VastBot.Runbook.Tests.Features.Metrics;

public sealed class Text_for_Prometheus : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Meter _meter;
    private readonly MeterReading _reading;

    public Text_for_Prometheus()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _meter = factory.Create(RecordGauges.MeterName);
        _reading = new MeterReading(factory);
    }

    private string[] Lines => [.. PrometheusText.Write(_reading.Read()).Split('\n').Where(line => line.StartsWith("vastbot", StringComparison.Ordinal))];

    public void Dispose()
    {
        _reading.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void A_counter_adds_up_and_ends_with_total()
    {
        var counter = _meter.CreateCounter<long>("vastbot.things", "{thing}");
        counter.Add(2, new KeyValuePair<string, object?>("kind", "a"));
        counter.Add(3, new KeyValuePair<string, object?>("kind", "a"));
        Assert.Equal(["vastbot_things_total{kind=\"a\"} 5"], Lines);
    }

    [Fact]
    public void A_histogram_counts_up_to_each_bound_and_beyond_the_last()
    {
        var histogram = _meter.CreateHistogram("vastbot.time", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 10] });
        foreach (var seconds in new[] { 0.5, 1, 5, 50 }) histogram.Record(seconds);
        Assert.Equal(
            ["vastbot_time_seconds_bucket{le=\"1\"} 2", "vastbot_time_seconds_bucket{le=\"10\"} 3", "vastbot_time_seconds_bucket{le=\"+Inf\"} 4", "vastbot_time_seconds_sum 56.5", "vastbot_time_seconds_count 4"],
            Lines);
    }

    [Fact]
    public void An_observed_value_is_the_newest_one_and_labels_are_escaped_and_sorted()
    {
        var value = 1;
        _meter.CreateObservableGauge("vastbot.age", () => new Measurement<double>(value++, new("z", "1"), new KeyValuePair<string, object?>("a", "say \"so\"\n\\")), "s");
        _ = Lines;
        Assert.Equal(["vastbot_age_seconds{a=\"say \\\"so\\\"\\n\\\\\",z=\"1\"} 2"], Lines);
    }

    [Fact]
    public void A_tag_without_end_stops_at_a_bound()
    {
        var counter = _meter.CreateCounter<int>("vastbot.mistakes");
        for (var i = 0; i < 2000; i++) counter.Add(1, new KeyValuePair<string, object?>("id", i));
        Assert.Equal(500, Lines.Length);
    }

    [Fact]
    public void Another_programs_meter_of_the_same_name_does_not_count()
    {
        using var others = new ServiceCollection().AddMetrics().BuildServiceProvider();
        others.GetRequiredService<IMeterFactory>().Create(RecordGauges.MeterName).CreateCounter<int>("vastbot.foreign").Add(1);
        Assert.Empty(Lines);
    }
}
