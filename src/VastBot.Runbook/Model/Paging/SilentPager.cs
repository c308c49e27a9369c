namespace VastBot.Runbook.Model.Paging;

/// <summary>Stands where no pager is configured.</summary>
internal sealed class SilentPager : IPager
{
    public Task<PageOutcome> Send(Page page, CancellationToken cancellationToken) => Task.FromResult(PageOutcome.NoPager);
}
