using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>Makes messages and views out of everything the library can say: most of them right, some a little wrong in one place or many.</summary>
internal sealed class AnyBlocks(int seed) : AnyElements(seed)
{
    public Message Message() => new(Odd() ? "" : Words(3_000), Blocks(Odd() ? 52 : 5));

    public View View()
    {
        var blocks = Blocks(Odd() ? 102 : 6);
        if (Half()) return new HomeView { Blocks = blocks, CallbackId = Maybe(() => Words(255)), ExternalId = Maybe(() => Words(255)), PrivateMetadata = Words(3_000, least: 0) };
        return new ModalView
        {
            Title = Words(24),
            Submit = Odd() ? null : Plain(24),
            Close = Words(24),
            Blocks = blocks,
            CallbackId = Maybe(() => Words(255)),
            ExternalId = Maybe(() => Words(255)),
            PrivateMetadata = Words(3_000, least: 0),
            NotifyOnClose = Half(),
            ClearOnClose = Half(),
        };
    }

    private Block[] Blocks(int most) => [.. Enumerable.Range(0, Number(1, most)).Select(_ => Block())];

    private Block Block() => Number(0, 10) switch
    {
        0 => new HeaderBlock { Text = Words(150), BlockId = Id() },
        1 => Section(),
        2 => new ContextBlock { Elements = Some(10, IContextElement () => Half() ? Text(3_000) : Image()), BlockId = Id() },
        3 => new DividerBlock { BlockId = Id() },
        4 => new ActionsBlock { Elements = Some(25, Either(Pressed, Chosen)), BlockId = Id() },
        5 => new ImageBlock { ImageUrl = Odd() ? null : Url(), AltText = Words(2_000), Title = Maybe(() => Plain(2_000)), BlockId = Id() },
        6 => Input(),
        7 => new RichTextBlock { Elements = Some(4, RichText), BlockId = Id() },
        8 => Half() ? new MarkdownBlock { Text = Words(12_000) } : new DividerBlock(),
        9 => Half() ? Table() : new DividerBlock(),
        _ => Half() ? new AlertBlock { Text = Text(200), Level = AlertLevel.Warning, BlockId = Id() } : new DividerBlock(),
    };

    private SectionBlock Section() => new()
    {
        Text = Odd() ? null : Text(3_000),
        Fields = Maybe(() => Some(10, () => Text(2_000))),
        Accessory = Maybe(Half() ? Either(Pressed, Chosen) : Either(() => Image(), ChosenMany)),
        Expand = Half(),
        BlockId = Id(),
    };

    private InputBlock Input() => new()
    {
        Label = Words(2_000),
        Hint = Maybe(() => Plain(2_000)),
        Optional = Half(),
        DispatchAction = Half(),
        Element = Half() ? Typed() : Either(Chosen, ChosenMany)(),
        BlockId = Id(),
    };

    private TableBlock Table() => new()
    {
        Rows = Some(100, () => Some(20, TableCell () => Number(0, 2) switch
        {
            0 => new TextCell { Text = Words(3_000) },
            1 => new NumberCell { Value = Number(0, 3), Text = Maybe(() => Words(100)) },
            _ => new RichTextCell { Elements = Some(2, RichText) },
        })),
        BlockId = Id(),
    };

    private RichTextElement RichText() => Number(0, 3) switch
    {
        0 => RichTextSection(),
        1 => new RichTextPreformatted { Elements = Some(2, Leaf) },
        2 => new RichTextQuote { Elements = Some(2, Leaf) },
        _ => new RichTextList { Style = Odd() ? null! : RichTextListStyle.Bullet, Elements = Some(3, RichTextElement () => RichTextSection()) },
    };

    private RichTextSection RichTextSection() => new() { Elements = Some(3, Leaf) };

    private RichTextLeaf Leaf() => Number(0, 8) switch
    {
        0 => new RichTextText { Text = Words(10_000) },
        1 => new RichTextLink { Url = Url(), Text = Maybe(() => Words(100)) },
        2 => new RichTextUser { UserId = Words(20) },
        3 => new RichTextUserGroup { UserGroupId = Words(20) },
        4 => new RichTextChannel { ChannelId = Words(20) },
        5 => new RichTextEmoji { Name = Words(20) },
        6 => new RichTextBroadcast { Range = Words(20) },
        7 => new RichTextColor { Value = Words(20) },
        _ => new RichTextDate { Timestamp = Number(0, 2), Format = Words(50) },
    };
}
