using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The card's overflow menu: what its buttons had no room for.</summary>
internal sealed class MoreMenu(ReRunButton reRun, WhyButton why) : IBlockActionHandler
{
    public string ActionId => ActionIds.More;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) =>
        action.Value.Split(' ', 2) is [ActionIds.ReRun, var report] ? reRun.Again(action, report, cancellationToken) : why.Open(action.Value.Split(' ', 2)[^1], cancellationToken);
}
