using static VastBot.Slack.Tests.LimitTable;

namespace VastBot.Slack.Tests;

public sealed class CheckTests
{
    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var problems = BlockKit.Check(Message([new HeaderBlock { Text = S(151) }, new DividerBlock { BlockId = "b" }, new ContextBlock { BlockId = "b", Elements = [] }]));
        Assert.Equal(
            [
                "/blocks: the block_id \"b\" occurs twice; give each its own",
                "/blocks/0/text/text: has 151 characters, 150 are allowed; shorten it by 1, with Mrkdwn.Truncate",
                "/blocks/2/elements: has 0 entries, 1 are needed; leave the whole thing out when there is nothing to show",
            ],
            problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_message_without_fallback_text_is_refused(string text) =>
        Assert.Equal("/text", Assert.Single(BlockKit.Check(new Message(text, [new DividerBlock()]))).Path);

    [Fact]
    public void An_edit_allows_less_text_than_a_post()
    {
        Assert.Empty(BlockKit.Check(new Message(S(4_000), []), editing: true));
        Assert.NotEmpty(BlockKit.Check(new Message(S(4_001), []), editing: true));
    }

    [Fact]
    public void Empty_texts_are_refused()
    {
        Assert.Equal("/blocks/0/text/text", Problem(new HeaderBlock { Text = "" }));
        Assert.Equal("/blocks/0/text/text", Problem(new SectionBlock { Text = new Markdown("") }));
        Assert.Equal("/blocks/0", Problem(new SectionBlock()));
        Assert.Equal("/blocks/0/alt_text", Problem(new ImageBlock { ImageUrl = "u", AltText = "" }));
        Assert.Equal("/blocks/0/rows/0/0/text", Problem(new TableBlock { Rows = [[new TextCell { Text = "" }]] }));
    }

    [Fact]
    public void An_image_has_exactly_one_source()
    {
        Assert.Equal("/blocks/0", Problem(new ImageBlock { AltText = "a" }));
        Assert.Equal("/blocks/0", Problem(new ImageBlock { AltText = "a", ImageUrl = "u", SlackFile = new SlackFile { Id = "F1" } }));
    }

    [Fact]
    public void A_menu_has_either_options_or_groups_and_begins_with_one_of_them()
    {
        Assert.Equal("/blocks/0/accessory", Problem(Beside(new StaticSelectMenu())));
        Assert.Equal("/blocks/0/accessory/initial_option", Problem(Beside(new StaticSelectMenu { Options = [Option()], InitialOption = Option(2) })));
        Assert.Null(Problem(Beside(new StaticSelectMenu { Options = [Option(), Option(2)], InitialOption = Option(2) })));
    }

    [Fact]
    public void An_overflow_menu_needs_two_options() =>
        Assert.Equal("/blocks/0/accessory/options", Problem(Beside(new OverflowMenu { Options = [Option()] })));

    [Fact]
    public void Only_radio_buttons_and_checkboxes_show_mrkdwn()
    {
        var option = Option() with { Text = new Markdown("*a*") };
        Assert.Null(Problem(Beside(new RadioButtonGroup { Options = [option] })));
        Assert.Equal("/blocks/0/accessory/options/0/text", Problem(Beside(new StaticSelectMenu { Options = [option] })));
    }

    [Fact]
    public void Action_ids_are_unique_within_their_block()
    {
        Button button = new() { Text = "a", ActionId = "same" };
        Assert.Equal("/blocks/0/elements", Problem(new ActionsBlock { Elements = [button, button] }));
        Assert.Empty(BlockKit.Check(Message([new ActionsBlock { Elements = [button] }, new ActionsBlock { Elements = [button] }])));
    }

    public static TheoryData<BlockElement, string> Places() => new()
    {
        { new Button { Text = "a" }, "section actions" },
        { new OverflowMenu { Options = [Option(), Option(2)] }, "section actions" },
        { new StaticSelectMenu { Options = [Option()] }, "section actions input" },
        { new UserSelectMenu(), "section actions input" },
        { new ChannelSelectMenu(), "section actions input" },
        { new ConversationSelectMenu(), "section actions input" },
        { new ExternalSelectMenu(), "section actions input" },
        { new DatePicker(), "section actions input" },
        { new TimePicker(), "section actions input" },
        { new RadioButtonGroup { Options = [Option()] }, "section actions input" },
        { new CheckboxGroup { Options = [Option()] }, "section actions input" },
        { new UserMultiSelectMenu(), "section input" },
        { new DateTimePicker(), "actions input" },
        { new PlainTextInput(), "input" },
        { new NumberInput { IsDecimalAllowed = false }, "input" },
        { new ImageElement { ImageUrl = "u", AltText = "a" }, "section" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_element_stands_where_slack_allows_it(BlockElement element, string places)
    {
        Assert.Equal(places.Contains("section", StringComparison.Ordinal), IsFine(Beside(element)));
        Assert.Equal(places.Contains("actions", StringComparison.Ordinal), IsFine(new ActionsBlock { Elements = [element] }));
        Assert.Equal(places.Contains("input", StringComparison.Ordinal), IsFine(Input(element)));
        static bool IsFine(Block block) => BlockKit.Check(Modal([block])).Count == 0;
    }

    [Fact]
    public void Some_things_stand_on_one_surface_only()
    {
        Assert.Equal("/blocks/0/element", Problem(Input(new NumberInput { IsDecimalAllowed = true })));
        Assert.Equal("/blocks/0", Problem(new AlertBlock { Text = new PlainText("a") }));
        Assert.Equal("/blocks/0", Assert.Single(BlockKit.Check(Modal([new MarkdownBlock { Text = "a" }]))).Path);
        Assert.Equal("/blocks/0/elements/0", Assert.Single(BlockKit.Check(new HomeView { Blocks = [new ActionsBlock { Elements = [new DateTimePicker()] }] })).Path);
        Assert.Equal("/blocks/0/accessory", Problem(Beside(new ConversationSelectMenu { ResponseUrlEnabled = true })));
        Assert.Equal("/blocks/0", Assert.Single(BlockKit.Check(Modal([Input(new FileInput()) with { DispatchAction = true }]))).Path);
    }

    [Fact]
    public void A_form_needs_a_submit_button() =>
        Assert.Equal("", Assert.Single(BlockKit.Check(Modal([Input(new PlainTextInput())]) with { Submit = null })).Path);

    [Fact]
    public void A_view_is_at_most_250_kB() => Assert.Contains(
        BlockKit.Check(new HomeView { Blocks = [.. Enumerable.Range(0, 100).Select(_ => new SectionBlock { Text = new Markdown(S(2_900)) })] }),
        p => p.Limit.Contains("250000", StringComparison.Ordinal));

    [Fact]
    public void Suggestions_may_be_none_and_a_hundred()
    {
        Assert.Empty(BlockKit.Check([]));
        Assert.Empty(BlockKit.Check([.. Enumerable.Range(0, 100).Select(i => Option(i))]));
        Assert.NotEmpty(BlockKit.Check([.. Enumerable.Range(0, 101).Select(i => Option(i))]));
    }

    private static SectionBlock Beside(BlockElement element) => new() { Text = new Markdown("a"), Accessory = element };

    private static string? Problem(Block block) => BlockKit.Check(Message([block])).Select(p => p.Path).SingleOrDefault();
}
