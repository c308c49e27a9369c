namespace VastBot.Runbook.Outside.PagerDuty;

/// <summary>What became of an event.</summary>
/// <param name="Taken">PagerDuty took it.</param>
/// <param name="Passes">Where it did not: trying again later may help.</param>
/// <param name="Why">Where it did not: why, without a full stop.</param>
internal sealed record PagerDutyAnswer(bool Taken, bool Passes, string Why);
