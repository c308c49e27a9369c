namespace VastBot.Slack;

/// <summary>The one acknowledgement of a delivery.</summary>
/// <param name="Body">JSON that rides along; empty for a bare acknowledgement.</param>
/// <param name="Taken">False when the delivery was not taken on (overload, shutdown) and Slack shall deliver again.</param>
internal readonly record struct Ack(ReadOnlyMemory<byte> Body, bool Taken = true)
{
    public static Ack Empty => new(default);

    public static Ack NotTaken => new(default, Taken: false);
}
