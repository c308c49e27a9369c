using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>What may stand in a <see cref="ContextBlock"/>: a <see cref="TextObject"/> or an <see cref="ImageElement"/>.</summary>
[JsonConverter(typeof(ContextElementConverter))]
public interface IContextElement
{
    /// <summary>Slack's name of the element type.</summary>
    string Type { get; }
}
