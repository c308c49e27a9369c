using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>
/// Which incident a typed verb acts on: the one it names (<c>/vast sev INC-12 P2</c>), else the channel's own, else the only one there is; where
/// there are several, the person is asked.
/// </summary>
internal sealed partial class IncidentChoice(IIncidents incidents, WaitingVerbs waiting, Notice notice, OutsideText outside, IOptions<SlackOptions> slack)
{
    private const int MostOffered = 5;
    private const int LookBack = 20;

    /// <param name="command">The verb as typed.</param>
    /// <param name="open">Does it act on open incidents? Otherwise on resolved ones.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ChosenIncident> For(SlashCommand command, bool open, CancellationToken cancellationToken)
    {
        var text = command.Text.Trim();
        if (Named().Match(text) is { Success: true } named && IncidentId.Parse(named.Groups["id"].Value) is { } id)
        {
            return await incidents.Find(id, cancellationToken) is { } found
                ? Judge(found, text[named.Length..].Trim(), open)
                : Refuse($"There is no incident {id}. Nothing was done. {Code("status")} lists the open ones.");
        }

        if (command.ChannelId is { } channel && await incidents.InChannel(channel, cancellationToken) is { } here)
            return Judge((await incidents.Find(here.Id, cancellationToken))!, text, open);
        var candidates = await Candidates(open, cancellationToken);
        return candidates switch
        {
            [] => Refuse(open ? $"No incident is open. Nothing was done. {Code("declare")} opens one." : "No incident was resolved lately. Nothing was done."),
            [var only] => new ChosenIncident((await incidents.Find(only.Id, cancellationToken))!, text, null),
            _ => new ChosenIncident(null, text, Ask(command, candidates)),
        };
    }

    private async Task<IReadOnlyList<IncidentSummary>> Candidates(bool open, CancellationToken cancellationToken) => open
        ? await incidents.ListOpen(null, cancellationToken)
        : [.. (await incidents.ListNewest(LookBack, before: null, cancellationToken)).Where(incident => incident.Status == IncidentStatus.Resolved).Take(MostOffered)];

    private ChosenIncident Judge(Incident incident, string text, bool open) => (incident.IsOpen, open) switch
    {
        (false, true) => Refuse($"{incident.Id} is resolved. Nothing was done. {Code($"reopen {incident.Id}")} opens it again."),
        (true, false) => Refuse($"{incident.Id} is open: there is nothing to reopen."),
        _ => new ChosenIncident(incident, text, null),
    };

    private Message Ask(SlashCommand command, IReadOnlyList<IncidentSummary> candidates)
    {
        var key = waiting.Keep(command);
        var buttons = candidates.Take(MostOffered).Select(incident => new Button
        {
            ActionId = ActionIds.ChooseIncident,
            Text = outside.Plain($"{incident.Id} {incident.Title}", 70),
            Value = $"{incident.Id} {key}",
        });
        var more = candidates.Count > MostOffered ? $" There are {candidates.Count - MostOffered} more: name one, as in {Code($"{command.Verb} {candidates[^1].Id} …")}." : "";
        return notice.Of($"Which incident do you mean?{more}", buttons.Select((button, i) => new ActionsBlock { BlockId = $"choose:{i}", Elements = [button] }));
    }

    private ChosenIncident Refuse(string text) => new(null, "", notice.Of(text));

    private string Code(string text) => Mrkdwn.Code($"{slack.Value.Command} {text}");

    [GeneratedRegex(@"^(?<id>INC-[0-9]{1,9})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
