namespace VastBot.Runbook.Model.Alerts;

/// <summary>What a sender says of one group at one moment.</summary>
internal sealed record AlertNews
{
    public required AlertSource Source { get; init; }

    /// <summary>The sender's own name of the group.</summary>
    public required string Key { get; init; }

    public required string Environment { get; init; }

    public required string Title { get; init; }

    public string Severity { get; init; } = "";

    public Uri? Link { get; init; }

    public required bool Firing { get; init; }

    public required IReadOnlyList<AlertLine> Lines { get; init; }

    public int More { get; init; }

    /// <summary>Of a sender that never says that it is over: after so long a silence the next news begins anew.</summary>
    public TimeSpan? ForgetAfter { get; init; }

    /// <summary>A triage report that was made for it; null: one is made.</summary>
    public string? Report { get; init; }
}
