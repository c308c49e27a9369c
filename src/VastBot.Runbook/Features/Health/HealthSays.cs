namespace VastBot.Runbook.Features.Health;

/// <summary>What the health endpoint says of one environment, as one line.</summary>
internal sealed record HealthSays(bool Healthy, string Environment, string Because)
{
    /// <summary><c>HEALTHY production: …</c> or <c>UNHEALTHY production: …</c>.</summary>
    public override string ToString() => $"{(Healthy ? "HEALTHY" : "UNHEALTHY")} {Environment}: {Because}";
}
