using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Colour of a button.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>The expected next step; one per set.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>Destroys something; sparingly.</summary>
    [JsonStringEnumMemberName("danger")]
    Danger,
}
