using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast commander @x</c>, or <c>me</c>.</summary>
internal sealed class CommanderCommand(IncidentChoice choice, Turns turns, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("commander", "[INC-12] @person|me", "Hand over command; the new commander gets a private brief", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident)
        {
            yield return new Reply.Ephemeral(chosen.Say!);
            yield break;
        }

        yield return new Reply.Ephemeral(notice.Of(Named(chosen.Text, command.UserId) is { } commander
            ? await turns.Commander(incident.Id, incident.Version, command.UserId, commander, cancellationToken)
            : $"Who? Mention one person, as in {Mrkdwn.Code($"{command.Command} commander @name")}, or say {Mrkdwn.Code("me")}. "
                + $"{(incident.Commander is { } present ? $"{IncidentLines.Mention(present)} commands {incident.Id}." : $"Nobody commands {incident.Id} yet.")} Nothing was changed."));
    }

    private static string? Named(string text, string me)
    {
        if (string.Equals(text.Trim(), "me", StringComparison.OrdinalIgnoreCase)) return me;
        return Mrkdwn.Parse(text).OfType<MrkdwnPart.User>().ToList() is [var one] ? one.Id : null;
    }
}
