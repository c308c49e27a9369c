using System.Diagnostics;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>One delivery as a span, and as what its log lines have in common.</summary>
internal static class DeliveryTrace
{
    public const string Source = "VastBot.Runbook";

    private static readonly ActivitySource Activities = new(Source);

    public static Activity? Begin(OutboxDelivery delivery)
    {
        var activity = Activities.StartActivity("outbox deliver");
        activity?.SetTag("vastbot.target", delivery.Row.Target).SetTag("vastbot.stream", delivery.Row.Stream.Key).SetTag("vastbot.subject", delivery.Row.Subject).SetTag("vastbot.attempt", delivery.Attempt);
        return activity;
    }

    /// <summary>Properties of every line that is logged meanwhile: <c>Incident</c> or <c>Stream</c>, and <c>Delivery</c>.</summary>
    public static Dictionary<string, object> Scope(OutboxRow row) => new(StringComparer.Ordinal)
    {
        [row.Stream.AsIncident() is null ? "Stream" : "Incident"] = row.Stream.Key,
        ["Delivery"] = row.Key,
    };
}
