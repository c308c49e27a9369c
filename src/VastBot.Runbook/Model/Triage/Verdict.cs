namespace VastBot.Runbook.Model.Triage;

/// <summary>What the decision tree says about one set of findings.</summary>
public sealed record Verdict
{
    public required VerdictKind Kind { get; init; }

    public required ErrorKind ErrorKind { get; init; }

    /// <summary>The suggested severity; null when all is well.</summary>
    public required Severity? Severity { get; init; }

    /// <summary>Why that severity.</summary>
    public required string SeverityReason { get; init; }

    /// <summary>One sentence, the first that a person reads.</summary>
    public required string Headline { get; init; }

    /// <summary>The questions asked and the answers given, in order.</summary>
    public required IReadOnlyList<TreeStep> Path { get; init; }

    /// <summary>Probes that disagree, each as a sentence.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>For <see cref="VerdictKind.CannotTell"/>: what would settle it.</summary>
    public IReadOnlyList<string> WouldSettle { get; init; } = [];

    /// <summary>What the runbook proposes, in order.</summary>
    public required IReadOnlyList<ProposedAction> Actions { get; init; }

    /// <summary>True where a person may answer "does the status page show an incident?" by a button.</summary>
    public bool AsksAboutPage { get; init; }
}
