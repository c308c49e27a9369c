using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Features.Health;

/// <summary>How long the health endpoint may take: configuration key <c>Triage:ProbeDeadline</c>, as for every probe. Default 5 s.</summary>
internal sealed record HealthOptions(TimeSpan Deadline)
{
    public static HealthOptions From(IConfiguration configuration) => new(configuration.GetValue("Triage:ProbeDeadline", TimeSpan.FromSeconds(5)));
}
