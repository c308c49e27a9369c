using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A person looked at the status page and saw an incident.</summary>
internal sealed class PageShowsIncidentButton(PageAnswers answers) : IBlockActionHandler
{
    public string ActionId => ActionIds.PageShowsIncident;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => answers.Take(action, showsIncident: true, cancellationToken);
}
