using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast sev P2 [reason]</c>.</summary>
internal sealed class SeverityCommand(IncidentChoice choice, Turns turns, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("sev", "[INC-12] P1|P2|P3|P4 [reason]", "Change the severity; the next update follows it", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident)
        {
            yield return new Reply.Ephemeral(chosen.Say!);
            yield break;
        }

        var words = chosen.Text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [var first, .. var rest] || Read(first) is not { } severity)
        {
            yield return new Reply.Ephemeral(notice.Of($"Which severity? {incident.Id} is {incident.Severity}. Say {Mrkdwn.Code($"{command.Command} sev P2 why")}: "
                + string.Join("; ", Enum.GetValues<Severity>().Select(SeverityWords.Choice)) + ". Nothing was changed."));
            yield break;
        }

        var reason = rest is [var why] ? Mrkdwn.ToPlainText(why) : "";
        yield return new Reply.Ephemeral(notice.Of(await turns.Severity(incident.Id, incident.Version, command.UserId, severity, reason, cancellationToken)));
    }

    private static Severity? Read(string word) =>
        word is ['p' or 'P', >= '1' and <= '4'] or [>= '1' and <= '4'] ? (Severity)(word[^1] - '0') : null;
}
