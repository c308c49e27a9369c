using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.VastAi;

/// <summary>What Vast.ai said to one call. The answer's body is not kept: it may hold the key.</summary>
internal sealed record VastAiAnswer
{
    public int? Status { get; init; }

    public HttpTrouble? Trouble { get; init; }

    /// <summary>The trouble, or Vast.ai's own words for a refusal; empty where there is nothing to say.</summary>
    public string Words { get; init; } = "";

    /// <summary>Did a web page come instead of the API's answer?</summary>
    public bool IsHtml { get; init; }

    /// <summary>Was it an object, as the API sends them?</summary>
    public bool IsObject { get; init; }

    /// <summary>Account credit in US dollars, where the answer has it.</summary>
    public decimal? Credit { get; init; }

    public required TimeSpan Latency { get; init; }
}
