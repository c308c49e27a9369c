namespace VastBot.Slack;

/// <content>Texts, options and questions.</content>
internal sealed partial class BlockChecker
{
    private void Text(string name, TextObject? text, int most, string cure = "")
    {
        if (text is null) return;
        using var _ = At(name);
        Text(text, most, cure);
    }

    private void Text(TextObject text, int most, string cure = "")
    {
        if (text is UnknownText) return;
        Length("text", text.Text, most, least: 1, cure: cure);
        _characters += text.Text?.Length ?? 0;
    }

    private void ContextElement(IContextElement element)
    {
        if (element is TextObject text) Text(text, 3_000);
        else if (element is ImageElement image) Image(image.ImageUrl, image.SlackFile, image.AltText);
    }

    public void Options(string name, IReadOnlyList<Option>? options, int least, int most, OptionUse use)
    {
        if (options is null) return;
        Count(name, options.Count, least, most, use == OptionUse.Menu ? "use an external select, which asks while the person types" : "use a select menu");
        Each(name, options, o => Option(o, use));
    }

    private void Option(Option option, OptionUse use)
    {
        OptionText("text", option.Text, use);
        OptionText("description", option.Description, use);
        Length("value", option.Value, 150, least: 1, cure: "keep the data and put its id here");
        Given("url", option.Url, 3_000, cure: "use a shorter address");
        if (option.Url is not null && use != OptionUse.Overflow) Report("has a url, which only an overflow menu's option may have", "leave it out");
    }

    /// <summary>What is chosen at first is sent a second time, and counts again.</summary>
    private void Weigh(Option option) => _characters += (option.Text.Text?.Length ?? 0) + (option.Description?.Text?.Length ?? 0);

    private void OptionText(string name, TextObject? text, OptionUse use)
    {
        Text(name, text, 75);
        if (text is not Markdown || use == OptionUse.Group) return;
        using var _ = At(name);
        Report("is mrkdwn, which only radio buttons and checkboxes show", "use PlainText");
    }

    private void Groups(IReadOnlyList<OptionGroup>? groups)
    {
        if (groups is null) return;
        Count("option_groups", groups.Count, 1, 100, "use an external select, which asks while the person types");
        Each("option_groups", groups, g =>
        {
            Text("label", g.Label, 75);
            Options("options", g.Options, 1, 100, OptionUse.Menu);
        });
    }

    private void Confirm(ConfirmationDialog? dialog)
    {
        if (dialog is null) return;
        using var _ = At("confirm");
        Text("title", dialog.Title, 100);
        Text("text", dialog.Text, 300);
        Text("confirm", dialog.Confirm, 30);
        Text("deny", dialog.Deny, 30);
    }
}
