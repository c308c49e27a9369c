namespace VastBot.Slack;

/// <summary>
/// Remembers what was delivered. The default keeps it in memory; where several processes share one app, register one that they share: it
/// is asked beside the memory, for events and for whatever needs more than <see cref="Permission.Read"/>.
/// Slack delivers the same thing again after seconds, one minute and five minutes: keep a key for at least ten minutes.
/// </summary>
public interface IDeliveryLedger
{
    /// <summary>
    /// True when this key was not seen before; from now on it was. If this throws or takes over 8 s, the delivery counts as new.
    /// </summary>
    ValueTask<bool> Claim(string key, CancellationToken cancellationToken);

    /// <summary>
    /// The delivery with this key was acknowledged. A ledger that outlives the process may take a claim that was never settled, and is older
    /// than the 3 s that Slack waits, for one whose process ended before the ack: then the repetition is the only delivery. Does nothing
    /// unless written.
    /// </summary>
    ValueTask Settle(string key, CancellationToken cancellationToken) => default;

    /// <summary>
    /// Whether the delivery with this key was settled. False: it is in hand somewhere, or whoever claimed it failed. True where the ledger does not
    /// know.
    /// </summary>
    ValueTask<bool> IsSettled(string key, CancellationToken cancellationToken) => new(true);
}
