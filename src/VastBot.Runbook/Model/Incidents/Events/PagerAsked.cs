using VastBot.Runbook.Model.Paging;

namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Whoever is on call was to be woken; <paramref name="Outcome"/> says whether there was a pager to ask.</summary>
internal sealed record PagerAsked(PageOutcome Outcome) : JournalEvent
{
    public const string Name = "pager-asked";

    public override string Kind => Name;
}
