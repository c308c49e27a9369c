using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The turns that people give an incident. Each is one append on what its author saw, and ends in one line of mrkdwn for them.</summary>
internal sealed class Turns(IncidentChanges changes, PromiseRules promises, TurnWords words, SecretMasker masker, Clocks clocks)
{
    public const int MostWords = 3_000;

    private DateTimeOffset Now => clocks.Runbook.GetUtcNow();

    public async Task<string> Severity(IncidentId id, int? seen, string user, Severity to, string reason, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id,
                seen,
                Author.Person(user),
                incident => incident.IsOpen && incident.Severity != to
                    ? [new SeverityChanged(new(incident.Severity, to), Clean(reason)), promises.Recompute(incident, to, Now, "severity changed")]
                    : [],
                static other => other is SeverityChanged or Resolved,
                cancellationToken),
            after => $"{after.Id} is {to} now. {TurnWords.NextUpdate(after)}",
            same => $"{same.Id} is {same.Severity} already: nothing was changed.",
            cancellationToken);

    public async Task<string> Commander(IncidentId id, int? seen, string user, string commander, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id,
                seen,
                Author.Person(user),
                incident => incident.IsOpen && incident.Commander != commander ? [new CommanderChanged(new(incident.Commander, commander))] : [],
                static other => other is CommanderChanged or Resolved,
                cancellationToken),
            after => user == commander
                ? $"You command {after.Id} now. What was tried and what is promised comes to you as a direct message."
                : $"{IncidentLines.Mention(commander)} commands {after.Id} now and gets a private brief.",
            same => $"{IncidentLines.Mention(commander)} commands {same.Id} already: nothing was changed.",
            cancellationToken);

    public async Task<string> Acknowledge(IncidentId id, int? seen, string user, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id,
                seen,
                Author.Person(user),
                static incident => incident is { IsOpen: true, AcknowledgedAt: null } ? [new Acknowledged()] : [],
                static other => other is Acknowledged or CommanderChanged { Commander.After: not null } or Resolved,
                cancellationToken),
            static after => $"You acknowledged {after.Id}{TurnWords.ResponseTime(after)}. Everyone in its channel sees it.",
            static same => $"{same.Id} was acknowledged before{(same.AcknowledgedAt is { } at ? $", {Mrkdwn.Date(at)}" : "")}: nothing was changed.",
            cancellationToken);

    public async Task<string> Reopen(IncidentId id, int? seen, string user, string reason, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id,
                seen,
                Author.Person(user),
                incident => incident.IsOpen
                    ? []
                    : [new Reopened(new(incident.Status, IncidentStatus.Investigating), Clean(reason)), promises.Recompute(incident, incident.Severity, Now, "reopened")],
                static other => other is Reopened,
                cancellationToken),
            after => $"{after.Id} is open again. {TurnWords.NextUpdate(after)}",
            same => $"{same.Id} is open already: nothing was changed.",
            cancellationToken);

    /// <summary>A note contradicts nothing.</summary>
    public async Task<string> Note(IncidentId id, string user, string text, DateTimeOffset happenedAt, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id, null, Author.Person(user), _ => [new NoteAdded(Clean(text), happenedAt, Message: null)], static _ => false, cancellationToken),
            after => $"Noted on the timeline of {after.Id}: {Mrkdwn.Date(happenedAt)}.",
            same => $"{same.Id} did not take the note.",
            cancellationToken);

    /// <summary>After the cure: the steps that failed are taken again.</summary>
    public async Task<string> TryAgain(IncidentId id, string user, CancellationToken cancellationToken) =>
        await words.Say(
            await changes.Try(
                id,
                null,
                Author.Person(user),
                static incident => incident.Troubles.Count > 0 ? [new SetUpAsked([.. incident.Troubles.Select(trouble => trouble.Step)])] : [],
                static _ => false,
                cancellationToken),
            static after => $"Trying again: {string.Join(", ", after.Troubles.Select(trouble => SetUpSteps.Name(trouble.Step)))}. The card shows what comes of it.",
            static same => $"Nothing of {same.Id}'s set-up is missing.",
            cancellationToken);

    private string Clean(string text) => Mrkdwn.Truncate(masker.Mask(text.Trim()), MostWords);
}
