namespace VastBot.Slack;

/// <summary>
/// How often a method may be called in one workspace. Burst and refill together stay within the number a minute that Slack publishes
/// for the tier.
/// </summary>
/// <param name="PerMinute">Calls a minute in the long run.</param>
/// <param name="Burst">Calls at once after a rest.</param>
internal sealed record Pace(double PerMinute, int Burst)
{
    /// <summary>
    /// Socket addresses. Published as 1 a minute, but Slack's own clients ask without any limit and are served: two sockets that are cut
    /// several times in a row must come back at once, and an answer of 429 is obeyed.
    /// </summary>
    public static Pace Sockets { get; } = new(10, 10);

    public static Pace Tier2 { get; } = new(15, 5);

    public static Pace Tier3 { get; } = new(38, 12);

    public static Pace Tier4 { get; } = new(75, 25);

    /// <summary>600 a minute: auth.test, chat.getPermalink.</summary>
    public static Pace Cheap { get; } = new(450, 150);

    /// <summary>Posts in the whole workspace: "several hundred" a minute.</summary>
    public static Pace Posts { get; } = new(240, 30);

    /// <summary>Posts in one channel: one a second, short bursts allowed.</summary>
    public static Pace Channel { get; } = new(60, 3);
}
