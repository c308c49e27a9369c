using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A leaf of rich text of a type that this library does not know; kept and sent back as it came.</summary>
/// <param name="Json">The leaf as Slack sent it.</param>
public sealed record UnknownRichTextLeaf(JsonElement Json) : RichTextLeaf(UnknownJson.TypeOf(Json)), IUnknownJson;
