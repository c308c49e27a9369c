using System.Diagnostics;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Features.Triage;

/// <summary>A triage as a span, and each of its probes as one within it.</summary>
internal static class TriageTrace
{
    private static readonly ActivitySource Activities = new(DeliveryTrace.Source);

    public static Activity? Run(string environment) => Activities.StartActivity("triage")?.SetTag("vastbot.environment", environment);

    public static Activity? Probe(string id, string environment) => Activities.StartActivity($"probe {id}")?.SetTag("vastbot.environment", environment);
}
