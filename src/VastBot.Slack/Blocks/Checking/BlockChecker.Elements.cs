using System.Globalization;

namespace VastBot.Slack;

/// <content>Elements.</content>
internal sealed partial class BlockChecker
{
    private static string? ActionId(BlockElement element) => (element as ActionElement)?.ActionId;

    private void Element(BlockElement element, Holder holder)
    {
        if (!ElementPlaces.Fits(element, holder)) Report($"{element.Type} can't stand in {ElementPlaces.Name(holder)}", ElementPlaces.Cure(element, holder));
        else if (!ElementPlaces.Fits(element, surface)) Report($"{element.Type} can't stand {ElementPlaces.Name(surface)}", "ask for it in a modal");
        if (ActionId(element) is { } id) Length("action_id", id, 255, least: 1);
        switch (element)
        {
            case Button button: Button(button); break;
            case OverflowMenu overflow:
                Options("options", overflow.Options, 2, 5, OptionUse.Overflow);
                Confirm(overflow.Confirm);
                break;
            case SelectMenu menu: Menu(menu, holder); break;
            case CheckboxGroup boxes:
                Options("options", boxes.Options, 1, 10, OptionUse.Group);
                Chosen("initial_options", boxes.InitialOptions, boxes.Options);
                Asked(boxes.Confirm, boxes.FocusOnLoad);
                break;
            case RadioButtonGroup radio:
                Options("options", radio.Options, 1, 10, OptionUse.Group);
                Chosen("initial_option", One(radio.InitialOption), radio.Options);
                Asked(radio.Confirm, radio.FocusOnLoad);
                break;
            case DatePicker or TimePicker or DateTimePicker: Picker(element); break;
            case TypedInput input: Typed(input); break;
            case FileInput { MaxFiles: < 1 or > 10 }: Report("max_files must be 1 to 10", "choose a number in this range"); break;
            case ImageElement image: Image(image.ImageUrl, image.SlackFile, image.AltText); break;
        }
    }

    private void Button(Button button)
    {
        Text("text", button.Text, 75);
        Length("value", button.Value, 2_000, cure: "keep the data and put its id here");
        Given("url", button.Url, 3_000, cure: "use a shorter address");
        Given("accessibility_label", button.AccessibilityLabel, 75);
        Confirm(button.Confirm);
    }

    private void Menu(SelectMenu menu, Holder holder)
    {
        Text("placeholder", menu.Placeholder, 150);
        Asked(menu.Confirm, menu.FocusOnLoad);
        if (menu is MultiSelectMenu { MaxSelectedItems: < 1 }) Report("max_selected_items must be 1 or more", "leave it out for no limit");
        switch (menu)
        {
            case StaticSelectMenu list: Listed(list.Options, list.OptionGroups, "initial_option", One(list.InitialOption)); break;
            case StaticMultiSelectMenu list: Listed(list.Options, list.OptionGroups, "initial_options", list.InitialOptions); break;
            case ConversationSelectMenu conversations:
                Filter(conversations.Filter);
                Answering(conversations.ResponseUrlEnabled, holder);
                break;
            case ConversationMultiSelectMenu conversations: Filter(conversations.Filter); break;
            case ChannelSelectMenu channels: Answering(channels.ResponseUrlEnabled, holder); break;
            case ExternalSelectMenu { InitialOption: { } option }: Options("initial_option", [option], 1, 1, OptionUse.Menu); break;
            case ExternalMultiSelectMenu external: Options("initial_options", external.InitialOptions, 1, 100, OptionUse.Menu); break;
        }
    }

    private void Listed(IReadOnlyList<Option>? options, IReadOnlyList<OptionGroup>? groups, string initial, IReadOnlyList<Option>? chosen)
    {
        if (options is null == groups is null) Report("must have either options or option_groups", "set exactly one of them");
        Options("options", options, 1, 100, OptionUse.Menu);
        Groups(groups);
        Chosen(initial, chosen, options ?? groups?.SelectMany(g => g.Options).ToList() ?? []);
    }

    private void Chosen(string name, IReadOnlyList<Option>? chosen, IReadOnlyList<Option> options)
    {
        if (chosen is null) return;
        if (chosen.Count == 0) Count(name, 0, 1, options.Count, "");
        foreach (var option in chosen) Weigh(option);
        if (chosen.All(c => options.Any(o => o.Value == c.Value && o.Text == c.Text))) return;
        using var _ = At(name);
        Report("is none of the options", "choose one with the same text and value");
    }

    private void Filter(ConversationFilter? filter)
    {
        if (filter?.Include is not { } include) return;
        using var _ = At("filter");
        using var __ = At("include");
        if (include.Count == 0) Report("is empty", "leave it out for all kinds");
        else if (include.Count > 4) Report("names a kind twice", "name each kind once");
        else if (include.Any(i => i is not ("im" or "mpim" or "private" or "public"))) Report("holds an unknown kind", "use im, mpim, private and public");
    }

    private void Answering(bool responseUrl, Holder holder)
    {
        if (responseUrl && (surface != Surface.Modal || holder != Holder.Input)) Report("response_url_enabled works in a modal's input block only", "leave it out");
    }

    private void Picker(BlockElement element)
    {
        switch (element)
        {
            case DatePicker date:
                Text("placeholder", date.Placeholder, 150);
                Asked(date.Confirm, date.FocusOnLoad);
                if (date.InitialDate is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var _))
                    Report("initial_date is no day", "write it as YYYY-MM-DD");
                break;
            case TimePicker time:
                Text("placeholder", time.Placeholder, 150);
                Asked(time.Confirm, time.FocusOnLoad);
                if (time.InitialTime is { } hour && !TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var _))
                    Report("initial_time is no time of day", "write it as HH:mm, 00:00 to 23:59");
                break;
            case DateTimePicker moment:
                Asked(moment.Confirm, moment.FocusOnLoad);
                if (moment.InitialDateTime is { } unix && unix is < 1_000_000_000 or > 9_999_999_999) Report("initial_date_time is not in Unix seconds", "give ten digits");
                break;
        }
    }

    private void Typed(TypedInput input)
    {
        Text("placeholder", input.Placeholder, 150);
        if (input.FocusOnLoad) _focused++;
        if (input is NumberInput number) Numbers(number);
        if (input is EmailTextInput { InitialValue: "" } or UrlTextInput { InitialValue: "" }) Report("initial_value is empty", "leave it out");
        if (input is not PlainTextInput plain) return;
        if (plain.MinLength is < 0 or > 3_000) Report("min_length must be 0 to 3000", "choose a number in this range");
        if (plain.MaxLength is < 1 or > 3_000) Report("max_length must be 1 to 3000", "choose a number in this range");
        if (plain.MinLength > plain.MaxLength) Report("min_length is more than max_length", "swap them");
        Length("initial_value", plain.InitialValue, Math.Clamp(plain.MaxLength ?? 3_000, 1, 3_000));
    }

    private void Numbers(NumberInput input)
    {
        Written("initial_value", input.InitialValue);
        Written("min_value", input.MinValue);
        Written("max_value", input.MaxValue);

        void Written(string name, string? text)
        {
            if (text is null || (text.Length <= 100 && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var _))) return;
            Report(name + " is no number", "write digits with a point, such as 12.5");
        }
    }

    private void Asked(ConfirmationDialog? confirm, bool focus)
    {
        Confirm(confirm);
        if (focus) _focused++;
    }

    private static IReadOnlyList<Option>? One(Option? option) => option is null ? null : [option];
}
