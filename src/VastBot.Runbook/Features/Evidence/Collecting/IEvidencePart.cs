namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>One kind of evidence. Parts run side by side; what one throws costs only what it had not yet put on the tray.</summary>
internal interface IEvidencePart
{
    /// <summary>Its name for people: "logs".</summary>
    string Name { get; }

    /// <summary>How long it may take.</summary>
    TimeSpan Deadline { get; }

    /// <summary>Runs before all others: what it learns, they must not write.</summary>
    bool RunsFirst => false;

    /// <summary>False where there is nothing to collect: a journal without an incident.</summary>
    bool Applies(EvidenceJob job) => true;

    Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken);
}
