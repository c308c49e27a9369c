namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>How far one part is.</summary>
internal enum PartState
{
    Running,
    Done,

    /// <summary>With gaps.</summary>
    Partly,

    /// <summary>Nothing of it.</summary>
    Failed,
}
