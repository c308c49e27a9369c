using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary><c>/vast fix [action] [on|off|replicas] [environment]</c>; alone it lists what there is.</summary>
internal sealed class FixCommand(FixConversation conversation, IEnvironments environments, IIncidents incidents, Notice notice, OutsideText outside) : ISlashCommandHandler
{
    private static readonly (string Id, string Label)[] Offered =
    [
        (FixActionIds.RotateKey, "Rotate key…"), (FixActionIds.QueueModeOn, "Queue mode on…"), (FixActionIds.FallbackOn, "Fallback on…"), (FixActionIds.Rollback, "Roll back…"), (FixActionIds.Restart, "Restart…"),
    ];

    public CommandUsage Usage { get; } = new("fix", "[action] [on|off|pods] [environment]", "Carry out one of the runbook's fixes: shown first, approved, verified, undone", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] words = [.. command.Arguments.Select(Mrkdwn.Unescape)];
        if (environments.Names.Count == 0)
        {
            yield return conversation.Whisper(outside.Line(EnvironmentWords.Sentence("", environments), 900));
            yield break;
        }

        if (words.Length == 0)
        {
            yield return new Reply.Ephemeral(Menu());
            yield break;
        }

        var named = words.Length > 1 && environments.Find(words[^1]) is { } last && last.Name.Equals(words[^1], StringComparison.OrdinalIgnoreCase) ? last : null;
        var rest = named is null ? words[1..] : words[1..^1];
        var (choice, mistake) = FixCatalogue.Read(words[0], rest.Length == 0 ? null : string.Join(' ', rest));
        if (choice is null)
        {
            yield return conversation.Whisper($"{outside.Line(mistake!, 900)} Nothing was done.");
            yield break;
        }

        var here = command.ChannelId is { } channel ? await incidents.InChannel(channel, cancellationToken) : null;
        var environment = named?.Name ?? here?.Environment ?? environments.Default.Name;
        var wish = new FixWish(environment, choice) { Incident = here?.Environment == environment ? here.Id.ToString() : null, Channel = command.ChannelId };
        await foreach (var reply in conversation.Ask(wish, command, cancellationToken)) yield return reply;
    }

    private Message Menu()
    {
        var name = environments.Default.Name;
        return notice.Of(
            $"What is to be done in {outside.Line(name, 60)}? Nothing runs before it was shown and approved. Also: `/vast fix scale 5`, `/vast fix queue-mode off`, `/vast fix fallback off`; add an environment's name for another one.",
            new ActionsBlock { Elements = [.. Offered.Select(offer => new Button { ActionId = offer.Id, Text = offer.Label, Value = name })] });
    }
}
