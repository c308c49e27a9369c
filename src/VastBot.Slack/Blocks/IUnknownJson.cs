using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A piece of Block Kit of a type that this library does not know.</summary>
public interface IUnknownJson
{
    /// <summary>The piece as Slack sent it.</summary>
    JsonElement Json { get; }
}
