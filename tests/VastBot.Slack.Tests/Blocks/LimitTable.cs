namespace VastBot.Slack.Tests;

/// <summary>Every limit that has a number.</summary>
internal static class LimitTable
{
    public static IReadOnlyList<LimitCase> All { get; } =
    [
        M("message text", 40_000, "/text", n => new Message(S(n), [])),
        M("blocks of a message", 50, "/blocks", n => Message(Many<Block>(n, _ => new DividerBlock()))),
        M("characters of a message", BlockKit.MessageBudget, "/blocks", n => Message([.. Enumerable.Range(0, 4).Select(i => Section(i < 3 ? 2_500 : n - 7_500))])),
        M("markdown together", 12_000, "/blocks", n => Message([new MarkdownBlock { Text = S(6_000) }, new MarkdownBlock { Text = S(n - 6_000) }])),
        M("tables of a message", 1, "/blocks", n => Message(Many<Block>(n, _ => Table(1, 1)))),
        B("block_id", 255, "/blocks/0/block_id", n => new DividerBlock { BlockId = S(n) }),
        B("header", 150, "/blocks/0/text/text", n => new HeaderBlock { Text = S(n) }),
        B("section text", 3_000, "/blocks/0/text/text", Section),
        B("section field", 2_000, "/blocks/0/fields/1/text", n => new SectionBlock { Fields = [new Markdown("a"), new Markdown(S(n))] }),
        B("section fields", 10, "/blocks/0/fields", n => new SectionBlock { Fields = Many<TextObject>(n, _ => new PlainText("a")) }),
        B("context elements", 10, "/blocks/0/elements", n => new ContextBlock { Elements = Many<IContextElement>(n, _ => new PlainText("a")) }),
        B("context text", 3_000, "/blocks/0/elements/0/text", n => new ContextBlock { Elements = [new Markdown(S(n))] }),
        B("action elements", 25, "/blocks/0/elements", n => new ActionsBlock { Elements = Many<BlockElement>(n, i => new Button { Text = "a", ActionId = $"a{i}" }) }),
        B("image url", 3_000, "/blocks/0/image_url", n => new ImageBlock { ImageUrl = S(n), AltText = "a" }),
        B("alt text", 2_000, "/blocks/0/alt_text", n => new ImageBlock { ImageUrl = "u", AltText = S(n) }),
        B("image title", 2_000, "/blocks/0/title/text", n => new ImageBlock { ImageUrl = "u", AltText = "a", Title = S(n) }),
        B("markdown", 12_000, "/blocks/0/text", n => new MarkdownBlock { Text = S(n) }),
        B("table rows", 100, "/blocks/0/rows", n => Table(n, 1)),
        B("table cells", 20, "/blocks/0/rows/0", n => Table(1, n)),
        B("rich text link", 3_000, "/blocks/0/elements/0/elements/0/url", n => Rich(new RichTextLink { Url = S(n), Text = "a" })),
        B("rich text", BlockKit.MessageBudget, "/blocks/0/elements/0/elements/0/text", n => Rich(new RichTextText { Text = S(n) })),
        E("action_id", 255, "action_id", n => new Button { Text = "a", ActionId = S(n) }),
        E("button text", 75, "text/text", n => new Button { Text = S(n) }),
        E("button value", 2_000, "value", n => new Button { Text = "a", Value = S(n) }),
        E("button url", 3_000, "url", n => new Button { Text = "a", Url = S(n) }),
        E("accessibility label", 75, "accessibility_label", n => new Button { Text = "a", AccessibilityLabel = S(n) }),
        E("confirm title", 100, "confirm/title/text", n => Asking(title: n)),
        E("confirm text", 300, "confirm/text/text", n => Asking(text: n)),
        E("confirm yes", 30, "confirm/confirm/text", n => Asking(yes: n)),
        E("confirm no", 30, "confirm/deny/text", n => Asking(no: n)),
        E("overflow options", 5, "options", n => new OverflowMenu { Options = Options(n) }),
        E("overflow url", 3_000, "options/0/url", n => new OverflowMenu { Options = [Option() with { Url = S(n) }, Option(2)] }),
        E("select options", 100, "options", n => new StaticSelectMenu { Options = Options(n) }),
        E("select groups", 100, "option_groups", n => new StaticSelectMenu { OptionGroups = Many(n, _ => Group(1)) }),
        E("options of a group", 100, "option_groups/0/options", n => new StaticSelectMenu { OptionGroups = [Group(n)] }),
        E("group label", 75, "option_groups/0/label/text", n => new StaticSelectMenu { OptionGroups = [Group(1) with { Label = S(n) }] }),
        E("placeholder", 150, "placeholder/text", n => new UserSelectMenu { Placeholder = S(n) }),
        E("option text", 75, "options/0/text/text", n => new StaticSelectMenu { Options = [Option() with { Text = new PlainText(S(n)) }] }),
        E("option value", 150, "options/0/value", n => new StaticSelectMenu { Options = [Option() with { Value = S(n) }] }),
        E("option description", 75, "options/0/description/text", n => new StaticSelectMenu { Options = [Option() with { Description = new PlainText(S(n)) }] }),
        E("radio buttons", 10, "options", n => new RadioButtonGroup { Options = Options(n) }),
        E("checkboxes", 10, "options", n => new CheckboxGroup { Options = Options(n) }),
        V("blocks of a view", 100, "/blocks", n => Modal([]) with { Blocks = Many<Block>(n, _ => new DividerBlock()) }),
        V("title", 24, "/title/text", n => Modal([]) with { Title = S(n) }),
        V("submit", 24, "/submit/text", n => Modal([]) with { Submit = S(n) }),
        V("close", 24, "/close/text", n => Modal([]) with { Close = S(n) }),
        V("callback_id", 255, "/callback_id", n => Modal([]) with { CallbackId = S(n) }),
        V("private_metadata", 3_000, "/private_metadata", n => Modal([]) with { PrivateMetadata = S(n) }),
        V("external_id", 255, "/external_id", n => Modal([]) with { ExternalId = S(n) }),
        V("focus on load", 1, "", n => Modal(Many<Block>(n, _ => Input(new PlainTextInput { FocusOnLoad = true })))),
        V("alert", 200, "/blocks/0/text/text", n => Modal([new AlertBlock { Text = new PlainText(S(n)) }])),
        V("input label", 2_000, "/blocks/0/label/text", n => Modal([Input(new PlainTextInput()) with { Label = S(n) }])),
        V("input hint", 2_000, "/blocks/0/hint/text", n => Modal([Input(new PlainTextInput()) with { Hint = S(n) }])),
        V("min length", 3_000, "/blocks/0/element", n => Modal([Input(new PlainTextInput { MinLength = n })])),
        V("max length", 3_000, "/blocks/0/element", n => Modal([Input(new PlainTextInput { MaxLength = n })])),
        V("max files", 10, "/blocks/0/element", n => Modal([Input(new FileInput { MaxFiles = n })])),
    ];

    public static string S(int length) => new('x', length);

    public static Message Message(IReadOnlyList<Block> blocks) => new("A full sentence.", blocks);

    public static ModalView Modal(IReadOnlyList<Block> blocks) => new() { Title = "Title", Submit = "Send", Blocks = blocks };

    public static InputBlock Input(BlockElement element) => new() { Label = "Label", Element = element };

    public static Option Option(int number = 1) => new() { Text = new PlainText("a"), Value = $"{number}" };

    private static IReadOnlyList<Option> Options(int count) => Many(count, Option);

    private static OptionGroup Group(int count) => new() { Label = "l", Options = Options(count) };

    private static SectionBlock Section(int length) => new() { Text = new Markdown(S(length)) };

    private static TableBlock Table(int rows, int cells) => new() { Rows = Many(rows, _ => Many<TableCell>(cells, _ => new TextCell { Text = "a" })) };

    private static RichTextBlock Rich(RichTextLeaf leaf) => new() { Elements = [new RichTextSection { Elements = [leaf] }] };

    private static Button Asking(int title = 1, int text = 1, int yes = 1, int no = 1) => new()
    {
        Text = "a",
        Confirm = new ConfirmationDialog { Title = S(title), Text = new Markdown(S(text)), Confirm = S(yes), Deny = S(no) },
    };

    private static IReadOnlyList<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static LimitCase M(string name, int limit, string path, Func<int, Message> make) => new(name, make, limit, path);

    private static LimitCase V(string name, int limit, string path, Func<int, View> make) => new(name, make, limit, path);

    private static LimitCase B(string name, int limit, string path, Func<int, Block> make) => new(name, n => Message([make(n)]), limit, path);

    /// <summary>An element where it may stand: in a section's accessory.</summary>
    private static LimitCase E(string name, int limit, string path, Func<int, BlockElement> make) =>
        new(name, n => Message([new SectionBlock { Text = new Markdown("a"), Accessory = make(n) }]), limit, $"/blocks/0/accessory/{path}");
}
