using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Since when Vast.ai has been fine, as far as looks tell. A restart of the program begins anew: an offer may come late, never early.</summary>
internal sealed class FineSpell
{
    /// <summary>Null: it is not fine, or nobody has looked yet.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>When it was last seen in trouble.</summary>
    public DateTimeOffset? TroubleAt { get; private set; }

    /// <summary>Takes a look in. Returns whether it saw Vast.ai fine; a look that saw nothing moves nothing.</summary>
    public bool See(TriageReport report)
    {
        switch (IsFine(report))
        {
            case true:
                Since ??= report.StartedAt;
                return true;
            case false:
                (Since, TroubleAt) = (null, report.StartedAt);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Its API serves us and its status page shows no incident; null where neither says anything against it, but not both could be seen.</summary>
    private static bool? IsFine(TriageReport report)
    {
        var api = report.Findings.OfType<VastApiFinding>().FirstOrDefault();
        var page = report.Findings.OfType<StatusPageFinding>().FirstOrDefault();
        if (api is { Outcome: ProbeOutcome.Failing or ProbeOutcome.Degraded } || page is { ShowsIncident: true }) return false;
        return api is { Outcome: ProbeOutcome.Ok } && page is { ShowsIncident: false } ? true : null;
    }
}
