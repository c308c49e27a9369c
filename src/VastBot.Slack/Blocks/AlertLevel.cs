using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Colour of an <see cref="AlertBlock"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertLevel>))]
public enum AlertLevel
{
    /// <summary>Something to know.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>Something to mind.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Something went wrong.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Something went well.</summary>
    [JsonStringEnumMemberName("success")]
    Success,
}
