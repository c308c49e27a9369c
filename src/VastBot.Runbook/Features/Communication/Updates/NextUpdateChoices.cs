using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>"Next update in": the promises that a form offers, and when the chosen one is due.</summary>
internal sealed class NextUpdateChoices(PromiseRules rules)
{
    /// <summary>The choice that keeps the cadence which people set.</summary>
    private const string Cadence = "cadence";

    public static string First(Incident incident) => incident.Cadence is null ? PromiseRules.DefaultChoice(incident.Severity).Key : Cadence;

    public static IReadOnlyList<Option> Of(Incident incident)
    {
        var choices = PromiseRules.Choices.Select(choice => new Option { Text = new PlainText(choice.Label), Value = choice.Key });
        return incident.Cadence is { } cadence ? [new Option { Text = new PlainText($"{Words.Of(cadence)} (as agreed)"), Value = Cadence }, .. choices] : [.. choices];
    }

    /// <summary>The promise of a choice, or what is wrong with it.</summary>
    public PromiseReading Read(UpdateEntry entry, Incident? incident, DateTimeOffset now) => entry.Next == Cadence
        ? new Promised(incident is null ? now : rules.DefaultDue(incident, now), "")
        : rules.Read(entry.Next, entry.WhyNever, now);
}
