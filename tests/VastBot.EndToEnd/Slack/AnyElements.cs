using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>Makes buttons, menus and fields.</summary>
internal abstract class AnyElements(int seed) : AnyTexts(seed)
{
    protected BlockElement Pressed() => Number(0, 2) switch
    {
        0 => new OverflowMenu { ActionId = Name(), Options = Some(5, () => Option(Plain, withUrl: true), least: 2), Confirm = Maybe(Confirm) },
        _ => new Button
        {
            ActionId = Name(),
            Text = Words(75),
            Value = Maybe(() => Words(2_000, least: 0)),
            Url = Maybe(Url),
            Style = Half() ? ButtonStyle.Primary : null,
            AccessibilityLabel = Maybe(() => Words(75)),
            Confirm = Maybe(Confirm),
        },
    };

    protected BlockElement Chosen() => Number(0, 9) switch
    {
        0 => Static(),
        1 => new ExternalSelectMenu { ActionId = Name(), InitialOption = Maybe(() => Option(Plain)), MinQueryLength = Maybe(() => Number(0, 3)) },
        2 => new UserSelectMenu { ActionId = Name(), Placeholder = Maybe(() => Plain(150)), FocusOnLoad = Odd() },
        3 => new ConversationSelectMenu
        {
            ActionId = Name(),
            Filter = Maybe(() => new ConversationFilter { Include = Some(4, () => Odd() ? "nobody" : "im") }),
            ResponseUrlEnabled = Odd(),
        },
        4 => new ChannelSelectMenu { ActionId = Name(), ResponseUrlEnabled = Odd() },
        5 => new DatePicker { ActionId = Name(), InitialDate = Maybe(() => Odd() ? "tomorrow" : "2026-11-22"), FocusOnLoad = Odd() },
        6 => new TimePicker { ActionId = Name(), InitialTime = Maybe(() => Odd() ? "24:00" : "23:59") },
        7 => new DateTimePicker { ActionId = Name(), InitialDateTime = Maybe<long>(() => Odd() ? 12 : 1_795_143_600) },
        8 => Boxes(),
        _ => Radio(),
    };

    protected BlockElement ChosenMany() => Number(0, 4) switch
    {
        0 => ManyStatic(),
        1 => new ExternalMultiSelectMenu { ActionId = Name(), InitialOptions = Maybe(() => Some(100, () => Option(Plain))), MaxSelectedItems = Items() },
        2 => new UserMultiSelectMenu { ActionId = Name(), MaxSelectedItems = Items() },
        3 => new ConversationMultiSelectMenu { ActionId = Name(), MaxSelectedItems = Items() },
        _ => new ChannelMultiSelectMenu { ActionId = Name(), MaxSelectedItems = Items() },
    };

    protected BlockElement Typed() => Number(0, 5) switch
    {
        0 => new EmailTextInput { ActionId = Name(), InitialValue = Maybe(() => Words(100)) },
        1 => new UrlTextInput { ActionId = Name(), InitialValue = Maybe(() => Words(100)) },
        2 => new NumberInput { ActionId = Name(), IsDecimalAllowed = Half(), InitialValue = Maybe(Digits), MinValue = Maybe(Digits), MaxValue = Maybe(Digits) },
        3 => new FileInput { ActionId = Name(), MaxFiles = Maybe(() => Odd() ? 11 : Number(1, 10)), Filetypes = Maybe(() => Some(3, () => "txt")) },
        4 => new RichTextInput { ActionId = Name(), Placeholder = Maybe(() => Plain(150)), FocusOnLoad = Odd() },
        _ => new PlainTextInput
        {
            ActionId = Name(),
            Multiline = Half(),
            MinLength = Maybe(() => Odd() ? 3_001 : Number(0, 10)),
            MaxLength = Maybe(() => Odd() ? 0 : Number(5, 3_000)),
            InitialValue = Maybe(() => Words(Odd() ? 3_001 : 5, least: 0)),
            Placeholder = Maybe(() => Plain(150)),
            FocusOnLoad = Odd(),
        },
    };

    protected ImageElement Image() => Half()
        ? new() { ImageUrl = Odd() ? null : Url(), AltText = Words(2_000) }
        : new() { SlackFile = new SlackFile { Id = "F0FILE" }, ImageUrl = Odd() ? Url() : null, AltText = Words(2_000) };

    private StaticSelectMenu Static()
    {
        var options = Some(100, () => Option(Plain));
        return Half()
            ? new() { ActionId = Name(), Options = options, InitialOption = Maybe(() => First(options)), Confirm = Maybe(Confirm), FocusOnLoad = Odd() }
            : new() { ActionId = Name(), OptionGroups = Some(3, () => new OptionGroup { Label = Words(75), Options = options }), InitialOption = Maybe(() => First(options)) };
    }

    private StaticMultiSelectMenu ManyStatic()
    {
        var options = Some(100, () => Option(Plain));
        return new()
        {
            ActionId = Name(),
            Options = Half() ? options : null,
            OptionGroups = Odd() || Half() ? null : Some(3, () => new OptionGroup { Label = Words(75), Options = options }),
            InitialOptions = Maybe(() => Some(3, () => First(options)!, least: 0)),
            MaxSelectedItems = Items(),
        };
    }

    private CheckboxGroup Boxes()
    {
        var options = Some(10, () => Option(Text));
        return new() { ActionId = Name(), Options = options, InitialOptions = Maybe(() => Some(2, () => First(options)!)), FocusOnLoad = Odd() };
    }

    private RadioButtonGroup Radio()
    {
        var options = Some(10, () => Option(Text));
        return new() { ActionId = Name(), Options = options, InitialOption = Maybe(() => First(options)), Confirm = Maybe(Confirm) };
    }

    private Option First(IReadOnlyList<Option> options) => Odd() || options.Count == 0 ? Option(Plain) : options[0];

    private Option Option(Func<int, TextObject> text, bool withUrl = false) => new()
    {
        Text = Odd() ? Text(75) : text(75),
        Value = Words(150),
        Description = Maybe(() => text(75)),
        Url = withUrl || Odd() ? Maybe(Url) : null,
    };

    private ConfirmationDialog Confirm() => new() { Title = Words(100), Text = Text(300), Confirm = Words(30), Deny = Words(30) };

    private int? Items() => Maybe(() => Odd() ? 0 : Number(1, 200));

    private string Digits() => Odd() ? Words(5) : "12.5";
}
