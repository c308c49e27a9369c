namespace VastBot.Runbook.Model.Environments;

/// <summary>The Prometheus that scrapes the integration.</summary>
internal sealed record PrometheusSettings
{
    /// <summary>Its address; null where none is configured.</summary>
    public Uri? Url { get; init; }

    /// <summary>A second one, asked when the first does not answer.</summary>
    public Uri? BackupUrl { get; init; }

    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>Path of a file that holds a bearer token.</summary>
    public string? TokenFile { get; init; }

    /// <summary>The counter of Vast.ai errors.</summary>
    public string Metric { get; init; } = "vastai_errors_total";

    /// <summary>Its label that holds the HTTP status.</summary>
    public string StatusLabel { get; init; } = "status";

    /// <summary>Never shows the password.</summary>
    public override string ToString() => $"{Url} ({Metric})";
}
