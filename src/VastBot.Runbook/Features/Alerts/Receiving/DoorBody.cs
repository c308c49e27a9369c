using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>A webhook's body: at most one MiB as it came, never unpacked, and not deeply nested.</summary>
internal static class DoorBody
{
    public const int Limit = 1024 * 1024;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <summary>The bytes as they came; null where they are too many or packed.</summary>
    public static async Task<byte[]?> ReadRaw(HttpContext context)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0 || context.Request.ContentLength > Limit) return null;
        using var body = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(block, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > Limit) return null;
            body.Write(block, 0, read);
        }

        return body.ToArray();
    }

    public static async Task<JsonElement?> Read(HttpContext context) => await ReadRaw(context) is { } raw ? Parse(raw) : null;

    /// <summary>Null where it is no JSON object.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> raw)
    {
        try
        {
            using var document = JsonDocument.Parse(raw, Shallow);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
