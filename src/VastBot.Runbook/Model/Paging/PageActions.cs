namespace VastBot.Runbook.Model.Paging;

/// <summary>What the pager is told of an incident. Stored names.</summary>
internal static class PageActions
{
    /// <summary>Wake whoever is on call.</summary>
    public const string Trigger = "trigger";

    /// <summary>Somebody is on it.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>It is over.</summary>
    public const string Resolve = "resolve";

    /// <summary>The overdue update was given: what was paged for the promise is over.</summary>
    public const string PromiseKept = "promise-kept";
}
