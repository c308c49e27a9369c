namespace VastBot.Drill;

/// <summary>The secrets of the practice world: of a real shape, and plainly not real.</summary>
internal static class Keys
{
    /// <summary>The Vast.ai key in the integration's secret.</summary>
    public static readonly string Deployed = Repeat("decafbad");

    /// <summary>The Vast.ai key in the staged secret.</summary>
    public static readonly string Staged = Repeat("feedf00d");

    /// <summary>A key that Vast.ai knows, but that may not read instances, which the service needs.</summary>
    public static readonly string Narrow = Repeat("abad1dea");

    /// <summary>A key that the service prints into its log by mistake.</summary>
    public static readonly string Leaked = Repeat("deadbeef");

    /// <summary>The integration key of the practice PagerDuty service.</summary>
    public const string PagerDutyRouting = "practicepagerdutyroutingkey00000";

    /// <summary>What who raises alerts in the practice world bears, or signs with.</summary>
    public const string AlertmanagerToken = "practice-alertmanager-token";
    public const string VastAiWebhookSecret = "practice-vast-ai-secret";

    public const string WebhookToken = "practice-webhook-token-keep-me";
    public const string Statuspage = "practice-statuspage-key-not-real";
    public const string BotClusterToken = "practice-cluster-token-vastbot";
    public const string AdminClusterToken = "practice-cluster-token-admin";

    private static string Repeat(string word) => string.Concat(Enumerable.Repeat(word, 8));
}
