namespace VastBot.Slack;

/// <content>Rich text.</content>
internal sealed partial class BlockChecker
{
    /// <summary>Slack publishes no figure; a message that needs more is a file.</summary>
    private const int MostParts = 3_000;

    private void RichText(IReadOnlyList<RichTextElement> elements)
    {
        Count("elements", elements.Count, 1, MostParts, "begin another block");
        Each("elements", elements, RichText);
    }

    private void RichText(RichTextElement element)
    {
        switch (element)
        {
            case RichTextSection section: Leaves(section.Elements); break;
            case RichTextPreformatted text: Leaves(text.Elements); break;
            case RichTextQuote quote: Leaves(quote.Elements); break;
            case RichTextList list:
                if (list.Style is null) Report("has no style", "choose Bullet or Ordered");
                Count("elements", list.Elements.Count, 1, MostParts, "begin another list");
                Each("elements", list.Elements, ListItem);
                break;
        }
    }

    private void ListItem(RichTextElement item)
    {
        if (item is RichTextSection or UnknownRichText) RichText(item);
        else Report($"a list holds sections, not {item.Type}", "put the text into a RichTextSection");
    }

    private void Leaves(IReadOnlyList<RichTextLeaf> leaves)
    {
        Count("elements", leaves.Count, 0, MostParts, "begin another section");
        Each("elements", leaves, Leaf);
    }

    private void Leaf(RichTextLeaf leaf)
    {
        switch (leaf)
        {
            case RichTextText text:
                Length("text", text.Text, BlockKit.MessageBudget, least: 1);
                _characters += text.Text?.Length ?? 0;
                break;
            case RichTextLink link:
                Length("url", link.Url, 3_000, least: 1, cure: "use a shorter address");
                _characters += (link.Text ?? link.Url)?.Length ?? 0;
                break;
            case RichTextUser user: Length("user_id", user.UserId, 255, least: 1); break;
            case RichTextUserGroup group: Length("usergroup_id", group.UserGroupId, 255, least: 1); break;
            case RichTextChannel channel: Length("channel_id", channel.ChannelId, 255, least: 1); break;
            case RichTextEmoji emoji: Length("name", emoji.Name, 255, least: 1); break;
            case RichTextBroadcast broadcast: Length("range", broadcast.Range, 255, least: 1); break;
            case RichTextColor color: Length("value", color.Value, 255, least: 1); break;
            case RichTextDate date: Length("format", date.Format, 3_000, least: 1); break;
        }
    }
}
