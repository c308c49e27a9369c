using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A table cell of a type that this library does not know; kept and sent back as it came.</summary>
/// <param name="Json">The cell as Slack sent it.</param>
public sealed record UnknownCell(JsonElement Json) : TableCell(UnknownJson.TypeOf(Json)), IUnknownJson;
