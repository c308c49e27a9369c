namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>When a process may be killed.</summary>
internal enum StormMoment
{
    AfterCommit,
    BeforeAnswer,
    AfterAnswer,
}
