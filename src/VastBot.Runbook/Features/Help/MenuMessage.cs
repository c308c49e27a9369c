using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>
/// The likeliest next steps: in an incident's channel those of its card, elsewhere triage, and what is open. Where the record cannot be read, the
/// steps that need none.
/// </summary>
internal sealed partial class MenuMessage(
    IIncidents incidents,
    IEnumerable<ICardPart> parts,
    IEnvironments environments,
    OutsideText outside,
    Notice notice,
    Clocks clocks,
    IOptions<SlackOptions> slack,
    ILogger<MenuMessage> logger)
{
    private const int MostOpen = 3;

    private string Command => slack.Value.Command;

    public async Task<Message> Of(string? channel, CancellationToken cancellationToken)
    {
        if (environments.Names is not [var name, ..]) return notice.Of(outside.Line(EnvironmentWords.Sentence("", environments), 900));
        try
        {
            return channel is not null && await incidents.InChannel(channel, cancellationToken) is { } here && await incidents.Find(here.Id, cancellationToken) is { } incident
                ? await InIncident(incident, cancellationToken)
                : Elsewhere(name, await incidents.ListOpen(environment: null, cancellationToken));
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NoRecord(logger, trouble);
            return Elsewhere(name, []);
        }
    }

    private async Task<Message> InIncident(Incident incident, CancellationToken cancellationToken)
    {
        var view = new CardView(incident, await incidents.Environment(incident.Environment, cancellationToken), clocks.Runbook.GetUtcNow());
        List<CardButton> buttons = [];
        foreach (var part in parts.OrderBy(part => part.Place)) buttons.AddRange((await part.Draw(view, cancellationToken)).Buttons);
        buttons.Add(new(CardButtonRank.Menu, Triage(incident.Environment)));
        var next = incident.NextUpdate is { } due ? $" Next update: {Mrkdwn.Date(due)}." : "";
        return Say($"*{incident.Id}* is {incident.Severity} and {incident.Status}.{next} What next?", buttons);
    }

    private Message Elsewhere(string environment, IReadOnlyList<IncidentSummary> open)
    {
        List<CardButton> buttons =
        [
            new(CardButtonRank.Next, Triage(environment)),
            new(CardButtonRank.Row, new Button { ActionId = ActionIds.DeclareIn, Text = "Declare…", Value = environment }),
            new(CardButtonRank.Menu, new Button { ActionId = ActionIds.Health, Text = outside.Plain($"Health of {environment}", 75), Value = environment }),
            new(CardButtonRank.Menu, new Button { ActionId = ActionIds.Help, Text = "Help" }),
        ];
        var lines = open.Take(MostOpen).Select(incident =>
            $"• *{incident.Id}* {outside.Line(incident.Title, 120)} · {incident.Severity} · {incident.Status}{(incident.Channel is { } channel ? $" · {Mrkdwn.Channel(channel)}" : "")}");
        var more = open.Count > MostOpen ? $"\n… and {open.Count - MostOpen} more: {Mrkdwn.Code($"{Command} status")}" : "";
        return Say(open.Count == 0 ? "What next?" : $"Open:\n{string.Join('\n', lines)}{more}\nWhat next?", buttons);
    }

    private Button Triage(string environment) => new() { ActionId = ActionIds.Triage, Text = outside.Plain($"Triage {environment}", 75), Value = environment };

    private Message Say(string mrkdwn, IReadOnlyList<CardButton> buttons) => notice.Of(mrkdwn,
    [
        .. ButtonRow.Of("menu", buttons) is { } row ? (Block[])[row] : [],
        new ContextBlock { Elements = [new Markdown($"Or type a verb: {Mrkdwn.Code($"{Command} help")} lists them all.")] },
    ]);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The menu was drawn without the record")]
        public static partial void NoRecord(ILogger logger, Exception trouble);
    }
}
