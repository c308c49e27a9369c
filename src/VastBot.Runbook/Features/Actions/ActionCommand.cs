using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary><c>/vast action [INC-12] add TEXT [@owner] [2026-12-01] | done 3 | undo 3 | list</c>.</summary>
internal sealed class ActionCommand(IIncidents incidents, ActionDesk desk, ActionList list, Notice notice, OutsideText outside) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("action", "[INC-12] add TEXT [@owner] [2026-12-01 | 2w] | done 3 | undo 3 | list", "Action items: what to do so that it does not happen again", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = command.Arguments.ToList();
        var named = words.Count > 0 ? IncidentId.Parse(words[0]) : null;
        if (named is not null) words.RemoveAt(0);
        var id = named ?? (command.ChannelId is { } channel ? (await incidents.InChannel(channel, cancellationToken))?.Id : null);
        var incident = id is null ? null : await incidents.Find(id.Value, cancellationToken);
        yield return (incident, words) switch
        {
            (null, _) => Say(named is null ? "This is no incident's channel: name one, such as `action INC-12 list`." : $"There is no incident {named}. Nothing was done."),
            (_, [] or ["list"]) => new Reply.Ephemeral(list.Of(incident)),
            (_, ["add", .. var rest]) => await Add(incident, rest, command.UserId, cancellationToken),
            (_, ["done" or "undo", var number]) => Say(await desk.Tick(incident, Mrkdwn.Unescape(number), words[0] == "done", command.UserId, cancellationToken)),
            _ => Say($"I do not know `action {outside.Line(words[0], 40)}`. Use `add`, `done`, `undo` or `list`. Nothing was done."),
        };
    }

    private async Task<Reply> Add(Incident incident, List<string> words, string userId, CancellationToken cancellationToken)
    {
        var (said, isAdded) = await desk.Add(incident, words, userId, cancellationToken);
        return isAdded ? new Reply.Channel(notice.Of(said)) : Say(said);
    }

    private Reply.Ephemeral Say(string text) => new(notice.Of(text));
}
