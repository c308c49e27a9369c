using System.Diagnostics.Metrics;

namespace VastBot.Slack;

/// <summary>
/// What the library counts and times, as meter <c>VastBot.Slack</c>. No tag names a person, a channel or anything else without end.
/// </summary>
internal sealed class SlackMeter : IDisposable
{
    private readonly Meter _meter;
    private readonly Histogram<double> _acks;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _calls;
    private readonly Histogram<double> _waits;

    /// <param name="factory">Where the program collects its meters; null for a meter that only a listener finds.</param>
    public SlackMeter(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(new MeterOptions(SlackSetup.MeterName)) ?? new Meter(SlackSetup.MeterName);
        _acks = _meter.CreateHistogram<double>("vastbot.slack.ack.duration", "s", "From a delivery's arrival to its ack, by kind");
        _deliveries = _meter.CreateCounter<long>("vastbot.slack.deliveries", "{delivery}", "What Slack delivered, by kind");
        _duplicates = _meter.CreateCounter<long>("vastbot.slack.duplicates", "{delivery}", "Deliveries that were seen before, by kind");
        _refusals = _meter.CreateCounter<long>("vastbot.slack.refusals", "{request}", "Requests that were not carried out, by reason");
        _calls = _meter.CreateHistogram<double>("vastbot.slack.api.duration", "s", "One attempt at a Web API call, by method and outcome");
        _waits = _meter.CreateHistogram<double>("vastbot.slack.limiter.wait", "s", "Waiting for Slack's pace before a call, by method");
    }

    public void Delivered(DeliveryKind kind) => _deliveries.Add(1, Of(kind));

    public void Acknowledged(DeliveryKind kind, TimeSpan after) => _acks.Record(after.TotalSeconds, Of(kind));

    public void Repeated(DeliveryKind kind) => _duplicates.Add(1, Of(kind));

    public void Refused(RefusalReason reason) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Called(string method, string outcome, TimeSpan took) =>
        _calls.Record(took.TotalSeconds, new("method", method), new KeyValuePair<string, object?>("outcome", outcome));

    public void Waited(string method, TimeSpan wait) => _waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("method", method));

    /// <summary>Begins to tell how old the connection's last sign of life is, and how many sockets stand.</summary>
    public void Watch(ISlackConnection connection)
    {
        _meter.CreateObservableGauge("vastbot.slack.frame.age", () => Ages(connection), "s", "Since the last frame of any socket, pings included");
        _meter.CreateObservableGauge("vastbot.slack.sockets", () => connection.Sockets.Count, "{socket}", "Sockets that stand");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<double>> Ages(ISlackConnection connection) =>
        connection.LastFrameAge is { } age ? [new Measurement<double>(age.TotalSeconds)] : [];

    private static KeyValuePair<string, object?> Of(DeliveryKind kind) => new("kind", kind switch
    {
        DeliveryKind.Command => "command",
        DeliveryKind.Interaction => "interaction",
        _ => "event",
    });
}
