using System.Globalization;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Home;

/// <summary>What stands above and below the features' sections.</summary>
internal sealed class HomeFrame(PracticeMark practice, IOptions<SlackOptions> slack)
{
    private string Command => slack.Value.Command;

    public IReadOnlyList<Block> Head() =>
    [
        new HeaderBlock { Text = new PlainText(practice.Title("VastBot")) },
        new SectionBlock
        {
            Text = new Markdown(
                "I turn the runbook for Vast.ai trouble into a conversation: find out what is wrong, decide, keep everyone informed. "
                + $"Type {Mrkdwn.Code($"{Command} triage")} in a channel, mention me in a thread, or write {Mrkdwn.Code("triage")} to me under *Messages*."),
        },
        new DividerBlock(),
    ];

    public static IReadOnlyList<Block> Foot(DateTimeOffset now) =>
    [
        new DividerBlock(),
        new ActionsBlock { BlockId = "home", Elements = [new Button { ActionId = ActionIds.Help, Text = "Help" }] },
        Line($"What you start here answers under *Messages*. As of {At(now)}; open this page again for the present state."),
    ];

    public static ContextBlock Line(string mrkdwn) => new() { Elements = [new Markdown(mrkdwn)] };

    private static string At(DateTimeOffset time) => Mrkdwn.Date(time, "{date_short_pretty} {time_secs}", time.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
}
