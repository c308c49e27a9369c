using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast status</c>: what is open, the worst first.</summary>
internal sealed class StatusCommand(IIncidents incidents, OutsideText outside, Notice notice) : ISlashCommandHandler
{
    private const int Most = 20;

    public CommandUsage Usage { get; } = new("status", "", "List the open incidents");

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = await incidents.ListOpen(environment: null, cancellationToken);
        if (open.Count == 0)
        {
            yield return new Reply.Ephemeral(notice.Of($"No incident is open. {Mrkdwn.Code($"{command.Command} triage")} finds out how things are."));
            yield break;
        }

        var head = open.Count == 1 ? "*1 incident is open*" : $"*{open.Count} incidents are open*";
        var lines = open.Take(Most).Select(incident => new SectionBlock { Text = new Markdown(IncidentLines.Of(incident, outside)), Expand = true });
        var more = open.Count > Most ? $", the {Most} worst of them:" : "";
        yield return new Reply.Ephemeral(notice.Of(head + more, lines));
    }
}
