namespace VastBot.Runbook.Features.Communication;

/// <summary>Where customers read of our incidents.</summary>
internal enum StatusPageProvider
{
    /// <summary>The bot's own page at <c>/status</c>.</summary>
    Embedded,

    /// <summary>A page at Atlassian Statuspage, written to by its management API.</summary>
    Statuspage,

    /// <summary>Nowhere: nothing is ever proposed for the public.</summary>
    None,
}
