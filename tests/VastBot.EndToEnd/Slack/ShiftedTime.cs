namespace VastBot.EndToEnd.Slack;

/// <summary>A clock that is wrong by so much, and otherwise goes as fast as any.</summary>
internal sealed class ShiftedTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}
