using System.Text.Json;

namespace VastBot.Slack;

/// <summary>
/// Typed reading of <c>state.values[block_id][action_id]</c>: a field that is absent, untouched or of another type reads as null or empty.
/// </summary>
public sealed class ViewState
{
    /// <summary>No inputs.</summary>
    public static ViewState Empty { get; } = new(default);

    private readonly JsonElement _values;

    /// <summary>Wraps the <c>values</c> object as Slack sent it.</summary>
    public ViewState(JsonElement values) => _values = values;

    /// <summary>Value of a text, e-mail, URL or number input.</summary>
    public string? Text(string blockId, string actionId) => Field(blockId, actionId, "value");

    /// <summary>Value of the option chosen in a select or radio group.</summary>
    public string? Option(string blockId, string actionId) => OptionValue(Json.Member(Element(blockId, actionId), "selected_option"));

    /// <summary>Values of the options chosen in a multi-select or a group of checkboxes.</summary>
    public IReadOnlyList<string> Options(string blockId, string actionId) =>
        [.. Json.Items(Json.Member(Element(blockId, actionId), "selected_options")).Select(OptionValue).OfType<string>()];

    /// <summary>Person (<c>U…</c>) chosen in a users select.</summary>
    public string? User(string blockId, string actionId) => Field(blockId, actionId, "selected_user");

    /// <summary>People chosen in a users multi-select.</summary>
    public IReadOnlyList<string> Users(string blockId, string actionId) => Fields(blockId, actionId, "selected_users");

    /// <summary>Conversation chosen in a conversations select.</summary>
    public string? Conversation(string blockId, string actionId) => Field(blockId, actionId, "selected_conversation");

    /// <summary>Conversations chosen in a conversations multi-select.</summary>
    public IReadOnlyList<string> Conversations(string blockId, string actionId) => Fields(blockId, actionId, "selected_conversations");

    /// <summary>Public channel chosen in a channels select.</summary>
    public string? Channel(string blockId, string actionId) => Field(blockId, actionId, "selected_channel");

    /// <summary>Public channels chosen in a channels multi-select.</summary>
    public IReadOnlyList<string> Channels(string blockId, string actionId) => Fields(blockId, actionId, "selected_channels");

    /// <summary>Day chosen in a date picker.</summary>
    public DateOnly? Date(string blockId, string actionId) =>
        DateOnly.TryParseExact(Field(blockId, actionId, "selected_date"), "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>Time of day chosen in a time picker.</summary>
    public TimeOnly? Time(string blockId, string actionId) =>
        TimeOnly.TryParseExact(Field(blockId, actionId, "selected_time"), "HH:mm", out var time) ? time : null;

    /// <summary>Moment chosen in a date-and-time picker.</summary>
    public DateTimeOffset? Moment(string blockId, string actionId) =>
        Json.Member(Element(blockId, actionId), "selected_date_time") is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>The <c>rich_text</c> block entered in a rich text input, as Slack sent it.</summary>
    public JsonElement? RichText(string blockId, string actionId) =>
        Json.Member(Element(blockId, actionId), "rich_text_value") is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>Ids (<c>F…</c>) of the files put into a file input.</summary>
    public IReadOnlyList<string> Files(string blockId, string actionId) =>
        [.. Json.Items(Json.Member(Element(blockId, actionId), "files")).Select(file => Json.Text(file, "id")).OfType<string>()];

    /// <summary>The field as Slack sent it; absent where the view had another layout.</summary>
    public JsonElement Element(string blockId, string actionId) => Json.Member(Json.Member(_values, blockId), actionId);

    private string? Field(string blockId, string actionId, string name) => Json.Text(Element(blockId, actionId), name);

    private string[] Fields(string blockId, string actionId, string name) =>
        [.. Json.Items(Json.Member(Element(blockId, actionId), name))
            .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];

    private static string? OptionValue(JsonElement option) => Json.Text(option, "value");
}
