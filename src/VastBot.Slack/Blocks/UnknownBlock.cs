using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A block of a type or shape that this library does not know; kept and sent back as it came.</summary>
/// <param name="Json">The block as Slack sent it.</param>
public sealed record UnknownBlock(JsonElement Json) : Block(UnknownJson.TypeOf(Json)), IUnknownJson;
