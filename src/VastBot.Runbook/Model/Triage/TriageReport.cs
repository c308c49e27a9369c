namespace VastBot.Runbook.Model.Triage;

/// <summary>All findings of one run in one environment, and the verdict once every probe has answered.</summary>
public sealed record TriageReport
{
    /// <summary>Short id by which buttons find the report again.</summary>
    public required string Id { get; init; }

    public required string Environment { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Ids of all probes of this run, in the order they are shown; those not in <see cref="Findings"/> are still running.</summary>
    public required IReadOnlyList<ProbeLabel> Probes { get; init; }

    /// <summary>The findings so far, in the order of <see cref="Probes"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Null while it runs.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>A person's answer to "does the status page show an incident?"; null where nobody gave one.</summary>
    public PageAnswer? PageAnswer { get; init; }
}
