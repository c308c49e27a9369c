namespace VastBot.Runbook.Model.Triage;

/// <summary>Counts the integration's errors after a moment, and none from before it: a rate over five minutes would still show those.</summary>
internal interface IErrorsSince
{
    /// <exception cref="OperationCanceledException">The caller gave up. What fails outside is part of the answer.</exception>
    Task<ErrorsSince> Count(string environment, DateTimeOffset since, CancellationToken cancellationToken);
}
