namespace VastBot.Runbook.Outside.Publishing;

/// <summary>A page at Atlassian Statuspage, the key to it, and how long a call may take.</summary>
internal sealed record StatuspageAccount(Uri ApiUrl, string PageId, string ApiKey, TimeSpan Deadline)
{
    /// <summary>Without the key: this may stand in a log.</summary>
    public override string ToString() => $"page {PageId} at {ApiUrl}";
}
