using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>One step of setting up an incident's channel. It may have been taken before, in whole or in part, by a process that was killed.</summary>
internal interface IChannelStep
{
    /// <summary>One of <see cref="SetUpSteps"/>.</summary>
    string Name { get; }

    /// <summary>Takes the step, or finds that it was taken; what it leads to is journaled. Slack's refusal is thrown.</summary>
    Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken);
}
