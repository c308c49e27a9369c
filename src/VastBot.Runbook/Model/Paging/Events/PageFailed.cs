using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Paging.Events;

/// <summary>The pager did not take it, several times over or for good. <paramref name="Retrying"/>: it is tried on, and people are mentioned meanwhile.</summary>
internal sealed record PageFailed(string Action, string Why, bool Retrying) : JournalEvent
{
    public const string Name = "page-failed";

    public override string Kind => Name;
}
