using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Fixes;

/// <summary>The runbook's actions: propose one, look one up. Deciding and carrying out is the remediation's own.</summary>
internal interface IFixes
{
    /// <summary>
    /// Plans a fix (reads the cluster, tries it out there without changing anything) and puts it forward. The same fix that is open in that
    /// environment already is joined, not asked for twice.
    /// </summary>
    Task<FixAnswer> Propose(FixWish wish, Author by, CancellationToken cancellationToken);

    Task<Fix?> Find(string id, CancellationToken cancellationToken);
}
