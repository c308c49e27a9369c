using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>What the bot can do, in its own words: help, the menu, and the way back from a typing mistake.</summary>
internal sealed class HelpMessage(
    IServiceProvider services, IEnvironments environments, OutsideText outside, PracticeMark practice, IOptions<SlackOptions> slack)
{
    private Message? _help;

    private string Command => slack.Value.Command;

    /// <summary>Asked for late: the handlers of these messages are among those they list.</summary>
    private IEnumerable<CommandUsage> Verbs =>
        services.GetServices<ISlashCommandHandler>().Select(h => h.Usage).Where(u => u.Verb is not ("" or "*"));

    // Verbs and environments stay what they are while the program runs.
    public Message Help() => _help ??= Say($"What {Code(Command)} can do:", [Section(List()), Environments()]);

    public ModalView HelpModal() => new() { Title = new PlainText(practice.Title("Help")), Close = new PlainText("Close"), Blocks = Help().Blocks };

    public Message Unknown(string verb)
    {
        var meant = Nearest.To(verb, Verbs.Select(u => u.Verb)) is { } near ? $" Did you mean {Code($"{Command} {near}")}?" : "";
        return Say($"There is no verb “{outside.Line(verb, 80)}”.{meant} Nothing was done.", [Section(List()), Environments()]);
    }

    private string List() => string.Join('\n', Verbs.Select(u => $"{Code($"{Command} {u.Verb} {u.Arguments}".TrimEnd())} {Mrkdwn.Escape(u.Summary)}{Needs(u)}"));

    private static string Needs(CommandUsage usage) => usage.Needs is Permission.Read ? "" : $" _(needs the right to {usage.Needs.ToString().ToLowerInvariant()})_";

    private ContextBlock Environments() => Context(environments.Names.Count > 0
        ? $"Environments: {outside.Line(string.Join(", ", EnvironmentWords.All(environments)), 600)}. In a thread, mention the bot instead of the command."
        : "No environment is configured yet.");

    private Message Say(string mrkdwn, IEnumerable<Block> further) => new(practice.Text(mrkdwn), [Section(practice.Text(mrkdwn)), .. further]);

    private static string Code(string text) => Mrkdwn.Code(text);

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn) };

    private static ContextBlock Context(string mrkdwn) => new() { Elements = [new Markdown(mrkdwn)] };
}
