namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>What a status page says, read from one of its machine-readable forms; or why nothing could be read.</summary>
internal sealed record PageReading
{
    /// <summary>The form: "Statuspage", "Instatus", "feed"; null where nothing could be read.</summary>
    public string? Form { get; init; }

    /// <summary>Where it was read.</summary>
    public Uri? Address { get; init; }

    /// <summary>Everything open, whether or not it matters.</summary>
    public IReadOnlyList<OpenIncident> Incidents { get; init; } = [];

    /// <summary>What a person should know beside it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public string Why { get; init; } = "";

    /// <summary>True where the page could not be reached at all, so that another network may help.</summary>
    public bool Unreachable { get; init; }
}
