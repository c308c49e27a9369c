using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>How a list is marked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RichTextListStyle>))]
public enum RichTextListStyle
{
    /// <summary>Dots.</summary>
    [JsonStringEnumMemberName("bullet")]
    Bullet,

    /// <summary>Numbers.</summary>
    [JsonStringEnumMemberName("ordered")]
    Ordered,
}
