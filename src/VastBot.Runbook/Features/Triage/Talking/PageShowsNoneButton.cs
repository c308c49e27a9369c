using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A person looked at the status page and saw no incident.</summary>
internal sealed class PageShowsNoneButton(PageAnswers answers) : IBlockActionHandler
{
    public string ActionId => ActionIds.PageShowsNone;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => answers.Take(action, showsIncident: false, cancellationToken);
}
