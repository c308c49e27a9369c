using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A part of rich text of a type that this library does not know; kept and sent back as it came.</summary>
/// <param name="Json">The part as Slack sent it.</param>
public sealed record UnknownRichText(JsonElement Json) : RichTextElement(UnknownJson.TypeOf(Json)), IUnknownJson;
