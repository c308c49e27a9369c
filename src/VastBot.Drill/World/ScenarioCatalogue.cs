namespace VastBot.Drill;

/// <summary>The scenarios, in the order in which the page offers them.</summary>
internal static class ScenarioCatalogue
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("healthy", "All is well", "Every system answers and no call fails."),
        new("vast-outage", "Vast.ai is down", "Vast.ai answers 503 and its status page reports a major incident on the API.")
        {
            VastAiRefusesWith = 503, PageShowsIncident = true, ErrorsPerSecond = 0.9, Lasting = TimeSpan.FromMinutes(23),
        },
        new("expired-key", "The API key has expired", "Vast.ai answers 401 to the deployed key; its status page is clean.")
        {
            KeyExpired = true, ErrorStatus = 401, ErrorsPerSecond = 0.8, Lasting = TimeSpan.FromMinutes(38),
        },
        new("rate-limited", "We call Vast.ai too often", "Vast.ai answers 429 to two calls in five; its status page is clean.")
        {
            VastAiLimits = true, ErrorStatus = 429, ErrorsPerSecond = 0.4, Lasting = TimeSpan.FromMinutes(17),
        },
        new("silent-5xx", "Vast.ai fails and says nothing", "Vast.ai answers 503 while its status page shows everything operational.")
        {
            VastAiRefusesWith = 503, ErrorsPerSecond = 0.85, Lasting = TimeSpan.FromMinutes(11),
        },
        new("bad-deploy", "Our new release crashes", "All pods crash since a rollout 12 minutes ago; Vast.ai is fine.")
        {
            CrashingRelease = true, Lasting = TimeSpan.FromMinutes(12),
        },
        new("flapping", "One call in fifty fails", "Vast.ai answers 503 now and then, 0.02 times a second; nearly every call works.")
        {
            ErrorsPerSecond = 0.02, Lasting = TimeSpan.FromMinutes(50),
        },
        new("blind", "We can't see", "The status page, Prometheus and the cluster's login all fail, and the API key stands only in the cluster.")
        {
            Lost = new Dictionary<string, Fault>(StringComparer.Ordinal)
            {
                [PracticeSystems.StatusPage] = Fault.BadGateway,
                [PracticeSystems.Prometheus] = Fault.Cut,
                [PracticeSystems.PrometheusBackup] = Fault.Cut,
                [PracticeSystems.Cluster] = Fault.Unauthorized,
            },
        },
    ];

    /// <exception cref="ArgumentException">There is no such scenario; the message lists those there are.</exception>
    public static Scenario Find(string name) =>
        All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"There is no scenario \"{name}\". Choose one of: {string.Join(", ", All.Select(s => s.Name))}.", nameof(name));
}
