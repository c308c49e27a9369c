namespace VastBot.Runbook.Model.Environments;

/// <summary>The names and values by which the runbook's fixes change the integration.</summary>
internal sealed record FixSettings
{
    /// <summary>The variable that makes the integration queue its calls.</summary>
    public string QueueVariable { get; init; } = "RATE_LIMIT_MODE";

    public string QueueOn { get; init; } = "queue";

    /// <summary>What to put there when it is switched off and nobody knows what stood there before; null takes the variable away.</summary>
    public string? QueueOff { get; init; }

    /// <summary>The variable that makes the integration serve without Vast.ai.</summary>
    public string FallbackVariable { get; init; } = "VASTAI_FALLBACK";

    public string FallbackOn { get; init; } = "true";

    /// <summary>As <see cref="QueueOff"/>.</summary>
    public string? FallbackOff { get; init; }

    /// <summary>Fewest pods that <c>scale</c> may ask for.</summary>
    public int LeastReplicas { get; init; } = 1;

    /// <summary>Most pods that <c>scale</c> may ask for.</summary>
    public int MostReplicas { get; init; } = 10;

    /// <summary>The secret in which a new key is staged.</summary>
    public string NextSecret { get; init; } = "vastai-secrets-next";

    /// <summary>The secret in which the old key is kept for the way back.</summary>
    public string PreviousSecret { get; init; } = "vastai-secrets-previous";
}
