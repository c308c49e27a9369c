using System.Text.Json.Serialization;

namespace VastBot.Runbook.Outside.PagerDuty;

/// <summary>What the woken person reads.</summary>
/// <param name="Summary">At most 1024 characters.</param>
/// <param name="Source">What it is about: the environment.</param>
/// <param name="Severity"><c>critical</c>, <c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Details">Further facts.</param>
internal sealed record PagerDutyPayload(
    [property: JsonPropertyName("summary")] string Summary,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("severity")] string Severity,
    [property: JsonPropertyName("custom_details")] IReadOnlyDictionary<string, string> Details);
