using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Talking;

/// <summary><c>/vast remind [INC-12] off|on|every 30m|status</c>, about the incident of this channel unless one is named.</summary>
internal sealed class RemindCommand(IIncidents incidents, RemindWishes wishes, RemindStatus status, OutsideText outside) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("remind", "[INC-12] off | on | every 30m | status", "Reminders of the promised update", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = command.Arguments.Select(Mrkdwn.Unescape).ToList();
        var named = words.Count > 0 ? IncidentId.Parse(words[0]) : null;
        if (named is not null) words.RemoveAt(0);
        var id = named ?? (command.ChannelId is { } channel ? (await incidents.InChannel(channel, cancellationToken))?.Id : null);
        var incident = id is null ? null : await incidents.Find(id.Value, cancellationToken);
        if (incident is null)
        {
            yield return Say(named is null ? await Which(cancellationToken) : $"There is no {named}.");
            yield break;
        }

        switch (words.FirstOrDefault()?.ToLowerInvariant())
        {
            case null or "status":
                yield return new Reply.Ephemeral(await status.Of(incident, cancellationToken));
                break;
            case "off" or "on":
                var on = words[0].Equals("on", StringComparison.OrdinalIgnoreCase);
                yield return Say(await wishes.Switch(incident, on, command.UserId, cancellationToken));
                break;
            case "every":
                yield return Say(await wishes.Every(incident, string.Join(' ', words.Skip(1)), command.UserId, cancellationToken));
                break;
            default:
                yield return Say($"I do not know `{outside.Line(words[0], 40)}`. Use `off`, `on`, `every 30m` or `status`.");
                break;
        }
    }

    private async Task<string> Which(CancellationToken cancellationToken)
    {
        var open = await incidents.ListOpen(environment: null, cancellationToken);
        return open.Count == 0
            ? "No incident is open."
            : $"This is no incident's channel. Name one: {string.Join(", ", open.Take(5).Select(incident => $"`remind {incident.Id} status`"))}.";
    }

    private static Reply.Ephemeral Say(string text) => new(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
}
