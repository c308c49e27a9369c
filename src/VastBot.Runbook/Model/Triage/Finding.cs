namespace VastBot.Runbook.Model.Triage;

/// <summary>What one probe saw in one run; the subtypes carry what the decision tree asks for.</summary>
public abstract record Finding
{
    /// <summary>The probe's stable id, as in <c>--json</c>: <c>status-page</c>, <c>vast-api</c>, …</summary>
    public abstract string Probe { get; }

    /// <summary>The probe's name for people: "Vast.ai API".</summary>
    public abstract string Title { get; }

    public required ProbeOutcome Outcome { get; init; }

    /// <summary>One line for people; for <see cref="ProbeOutcome.Unknown"/> it says "because …" and the runbook's advice.</summary>
    public required string Summary { get; init; }

    /// <summary>Further lines of evidence, masked, newest last.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>When it was seen; older than the run where an answer was reused.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>How long the probe took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The <c>curl</c> or <c>kubectl</c> line that repeats it by hand; secrets only as variables.</summary>
    public required string RepeatWith { get; init; }
}
