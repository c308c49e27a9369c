using System.Text;

namespace VastBot.Runbook.Outside.Http;

/// <summary>What became of one call: an answer, or the trouble that kept it away.</summary>
internal sealed record HttpAnswer
{
    /// <summary>The HTTP status; null where there was none.</summary>
    public int? Status { get; init; }

    public HttpTrouble? Trouble { get; init; }

    /// <summary>The trouble in words: "the connection was refused (127.0.0.1:9090)".</summary>
    public string Why { get; init; } = "";

    public string MediaType { get; init; } = "";

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>The status, with a whole body.</summary>
    public bool IsSuccess => Trouble is null && Status is >= 200 and <= 299;

    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>By its media type, or by its first character where that says nothing.</summary>
    public bool IsHtml => MediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
        || (!MediaType.Contains("json", StringComparison.OrdinalIgnoreCase) && !MediaType.Contains("xml", StringComparison.OrdinalIgnoreCase) && LooksLikeHtml());

    private bool LooksLikeHtml()
    {
        var start = Text.AsSpan(0, Math.Min(Text.Length, 1000)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
