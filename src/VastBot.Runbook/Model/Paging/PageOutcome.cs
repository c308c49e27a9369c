namespace VastBot.Runbook.Model.Paging;

/// <summary>What became of a page.</summary>
internal enum PageOutcome
{
    /// <summary>No pager is configured.</summary>
    NoPager,

    /// <summary>The pager took it.</summary>
    Sent,

    /// <summary>Not now; worth another attempt.</summary>
    Failed,

    /// <summary>Never as it is configured.</summary>
    Refused,
}
