namespace VastBot.Slack;

/// <summary>This machine's clock against Slack's. Slack tells whole seconds, so a second or two means nothing.</summary>
internal static class ClockCheck
{
    private const string Cure = "Let this machine keep time by NTP.";

    private static readonly TimeSpan Worrying = TimeSpan.FromSeconds(60);

    public static SlackCheck Of(TimeSpan skew, SlackMode mode)
    {
        if (skew.Duration() <= Worrying) return SlackCheck.Good("Clock", $"within {Math.Max(1, (int)skew.Duration().TotalSeconds)} s of Slack's");
        var finding = $"{skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Slack's; beyond 300 s requests over HTTP are refused";
        return mode == SlackMode.Http && skew.Duration() > Signature.Tolerance ? SlackCheck.Broken("Clock", finding, Cure) : SlackCheck.Warning("Clock", finding, Cure);
    }
}
