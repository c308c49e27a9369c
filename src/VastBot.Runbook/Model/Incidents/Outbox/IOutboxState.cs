namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>How the outbox fares, for those who watch the bot.</summary>
internal interface IOutboxState
{
    Task<OutboxState> Look(CancellationToken cancellationToken);
}
