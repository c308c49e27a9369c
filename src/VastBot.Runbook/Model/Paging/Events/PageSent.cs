using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Paging.Events;

/// <summary>The pager took it. <paramref name="Action"/>: one of <see cref="PageActions"/>.</summary>
internal sealed record PageSent(string Action) : JournalEvent
{
    public const string Name = "page-sent";

    public override string Kind => Name;
}
