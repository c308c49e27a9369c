using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.ServiceHealth;

/// <summary>What the integration's health endpoint said.</summary>
internal sealed record HealthAnswer
{
    public int? Status { get; init; }

    public HttpTrouble? Trouble { get; init; }

    public string Why { get; init; } = "";

    /// <summary>Was it a JSON object?</summary>
    public bool IsObject { get; init; }

    /// <summary>Its overall word, as found; null where it says none.</summary>
    public string? Overall { get; init; }

    /// <summary>Its word for the asked service, as found; null where it says none.</summary>
    public string? Service { get; init; }

    public required TimeSpan Latency { get; init; }
}
