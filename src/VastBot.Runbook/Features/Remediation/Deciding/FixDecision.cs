using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What became of a click on a proposal.</summary>
internal abstract record FixDecision
{
    private FixDecision()
    {
    }

    /// <summary>It stands in the journal.</summary>
    public sealed record Taken(Fix Fix) : FixDecision;

    /// <summary>It changed nothing; why, for the person who clicked.</summary>
    public sealed record Refused(string Why) : FixDecision;
}
