namespace VastBot.Runbook.Model.Environments;

/// <summary>The integration's own health endpoint.</summary>
internal sealed record HealthSettings
{
    /// <summary>Its address; null where none is configured.</summary>
    public Uri? Url { get; init; }

    /// <summary>Name of the entry below <c>services</c> that speaks of Vast.ai.</summary>
    public string ServiceName { get; init; } = "vastai";
}
