using System.Text.Json;

namespace VastBot.Slack;

/// <summary>An element of a type or shape that this library does not know; kept and sent back as it came.</summary>
/// <param name="Json">The element as Slack sent it.</param>
public sealed record UnknownElement(JsonElement Json) : BlockElement(UnknownJson.TypeOf(Json)), IContextElement, IUnknownJson;
