using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What the forms of this feature are made of. A field's block and action share one id.</summary>
internal static class FormBlocks
{
    public static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(Mrkdwn.Truncate(mrkdwn, 2_900)), Expand = true };

    public static ContextBlock Context(string mrkdwn) => new() { Elements = [new Markdown(Mrkdwn.Truncate(mrkdwn, 1_900))] };

    public static InputBlock Text(string id, string label, string value, int most, bool optional = false, string? hint = null, string? placeholder = null) => new()
    {
        BlockId = id,
        Label = label,
        Hint = hint is null ? null : new PlainText(hint),
        Optional = optional,
        Element = new PlainTextInput
        {
            ActionId = id,
            Multiline = most > PublicTextLimits.Headline,
            MaxLength = most,
            InitialValue = value.Length == 0 ? null : Mrkdwn.Truncate(value, most),
            Placeholder = placeholder is null ? null : new PlainText(placeholder),
        },
    };

    public static InputBlock Choice(string id, string label, IReadOnlyList<Option> options, string chosen) => new()
    {
        BlockId = id,
        Label = label,
        Element = new StaticSelectMenu { ActionId = id, Options = options, InitialOption = options.FirstOrDefault(option => option.Value == chosen) },
    };

    public static InputBlock Tick(string id, string label, string text, bool ticked)
    {
        Option[] options = [new() { Text = new PlainText(text), Value = id }];
        var boxes = new CheckboxGroup { ActionId = id, Options = options, InitialOptions = ticked ? options : null };
        return new() { BlockId = id, Label = label, Optional = true, Element = boxes };
    }

    public static bool IsTicked(this ViewState state, string id) => state.Options(id, id).Count > 0;

    public static string Typed(this ViewState state, string id) => state.Text(id, id)?.Trim() ?? "";

    /// <summary>A title of at most 24 characters; in a practice run the mark takes its place's first half.</summary>
    public static PlainText Title(PracticeMark practice, string title) => Mrkdwn.Truncate(practice.IsPractice ? $"{PracticeMark.Word}: {title}" : title, 24);
}
