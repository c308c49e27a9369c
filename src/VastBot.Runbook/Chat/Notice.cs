using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>A short message: one paragraph of mrkdwn that is its own fallback, and perhaps blocks below it.</summary>
internal sealed class Notice(PracticeMark practice)
{
    public Message Of(string mrkdwn, params IEnumerable<Block> more)
    {
        var text = practice.Text(mrkdwn);
        return new(text, [new SectionBlock { Text = new Markdown(Mrkdwn.Truncate(text, 2_900)), Expand = true }, .. more]);
    }

    /// <summary>The same as a modal's only content, for the end of a form.</summary>
    public ModalView Modal(string title, string mrkdwn) => new()
    {
        Title = Mrkdwn.Truncate(practice.Title(title), 24),
        Blocks = [new SectionBlock { Text = new Markdown(Mrkdwn.Truncate(mrkdwn, 2_900)), Expand = true }],
    };
}
