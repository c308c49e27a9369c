using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>
/// Sets up the incident's channel, step by step, in one lane: a step that fails for good goes onto the card with its cure, and the next one follows.
/// </summary>
internal sealed class ChannelTarget(IIncidents incidents, IEnumerable<IChannelStep> steps) : IOutboxTarget
{
    public const string TargetName = "incident.channel";

    /// <summary>Slack's own bad minute is waited out; after that the card says what is missing, and a person presses "Try again".</summary>
    private const int MostAttempts = 8;

    private readonly Dictionary<string, IChannelStep> _steps = steps.ToDictionary(step => step.Name, StringComparer.Ordinal);

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (!_steps.TryGetValue(delivery.Row.Subject, out var step)) return new GaveUp($"there is no step {delivery.Row.Subject}");
        if (await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken) is not { } incident) return new Delivered();
        try
        {
            var results = await step.Take(incident, delivery, cancellationToken);
            return new Delivered([.. results, .. Cured(incident, step.Name, results)]);
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, step.Name) switch
            {
                TryAgain again when delivery.Attempt >= MostAttempts && refused.Class != SlackErrorClass.AuthenticationStop =>
                    new GaveUp(again.Why, new StepFailed(step.Name, again.Why, "Press Try again.")),
                var outcome => outcome,
            };
        }
    }

    /// <summary>A step that had failed and now worked leaves the card.</summary>
    private static IEnumerable<JournalEvent> Cured(Incident incident, string step, IReadOnlyList<JournalEvent> results) =>
        incident.Troubles.Any(trouble => trouble.Step == step) && !results.OfType<StepFailed>().Any(failed => failed.Step == step) ? [new StepDone(step)] : [];
}
