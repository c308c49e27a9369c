using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A moment, shown in the reader's time zone.</summary>
public sealed record RichTextDate() : RichTextLeaf("date")
{
    /// <summary>Unix seconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Timestamp { get; init; }

    /// <summary>Text with tokens such as <c>{date_short} {time}</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Makes it a link.</summary>
    public string? Url { get; init; }

    /// <summary>Shown where the token can't be.</summary>
    public string? Fallback { get; init; }
}
