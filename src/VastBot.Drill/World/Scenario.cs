namespace VastBot.Drill;

/// <summary>What is wrong with the world, and since when.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Title">For people, a few words.</param>
/// <param name="Description">For people, one sentence.</param>
internal sealed record Scenario(string Name, string Title, string Description)
{
    /// <summary>The HTTP status by which Vast.ai refuses every caller; null while it serves.</summary>
    public int? VastAiRefusesWith { get; init; }

    /// <summary>Vast.ai limits an account whose service sends its calls unqueued.</summary>
    public bool VastAiLimits { get; init; }

    /// <summary>The deployed key is no longer known to Vast.ai; the staged one is.</summary>
    public bool KeyExpired { get; init; }

    /// <summary>The status page has an open incident on Vast.ai's API.</summary>
    public bool PageShowsIncident { get; init; }

    /// <summary>The newest release crashes soon after its start.</summary>
    public bool CrashingRelease { get; init; }

    /// <summary>The status that the service's failing calls meet.</summary>
    public int ErrorStatus { get; init; } = 503;

    /// <summary>How many of the service's calls fail, per second over all pods.</summary>
    public double ErrorsPerSecond { get; init; }

    /// <summary>How long it has lasted when the scenario is switched on.</summary>
    public TimeSpan Lasting { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Systems that give no answer, by their name in <see cref="PracticeSystems"/>.</summary>
    public IReadOnlyDictionary<string, Fault> Lost { get; init; } = new Dictionary<string, Fault>(StringComparer.Ordinal);
}
