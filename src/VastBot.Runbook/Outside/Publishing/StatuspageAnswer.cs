namespace VastBot.Runbook.Outside.Publishing;

/// <summary>What a call to the management API brought, or why it brought nothing.</summary>
internal sealed record StatuspageAnswer
{
    public IReadOnlyList<StatuspageEntry> Entries { get; init; } = [];

    /// <summary>In words, without a full stop; null where it worked.</summary>
    public string? Trouble { get; init; }

    /// <summary>Trying again later may help; else a person must do something first.</summary>
    public bool Passes { get; init; }

    /// <summary>How long to wait, where the API says so.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>There is no such incident on the page.</summary>
    public bool IsGone { get; init; }
}
