using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The form "Resolve…" sent off. The resolution stands in the journal before Slack hears that the form arrived.</summary>
internal sealed class ResolveSubmission(Resolver resolver, ResolveForm form, TurnWords words, IIncidents incidents, Notice notice) : IViewSubmissionHandler
{
    /// <summary>What came of a form, between its record and its answer.</summary>
    private readonly ConcurrentDictionary<string, (IReadOnlyList<string> Unconfirmed, IncidentChange Change)> _outcomes = new(StringComparer.Ordinal);

    public string CallbackId => ResolveForm.CallbackId;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission)
    {
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Text(submission).Length == 0) mistakes[ResolveForm.Fixed] = "Say what fixed it, even if it is “by itself”.";
        if (SeenWorkarounds.Read(submission.PrivateMetadata)?.Armed.Except(Kept(submission), StringComparer.Ordinal).ToList() is { Count: > 0 } open)
            mistakes[ResolveForm.Keep] = $"Still armed: {string.Join(", ", open)}. Switch it off, or tick it to keep it.";
        return mistakes;
    }

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken) => _outcomes[submission.RequestId] =
        SeenWorkarounds.Read(submission.PrivateMetadata) is { } seen
            ? await resolver.Resolve(seen.Incident, submission.UserId, Text(submission), Kept(submission), cancellationToken)
            : ([], new IncidentChange.NotThere());

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_outcomes.TryRemove(submission.RequestId, out var outcome)) yield break;
        var view = outcome is { Unconfirmed: { Count: > 0 } unconfirmed, Change: IncidentChange.Nothing { Incident: var incident } }
            ? await Again(incident.Id, submission, unconfirmed, cancellationToken)
            : notice.Modal("Done", await words.Say(
                outcome.Change,
                static after => $"{after.Id} is resolved. Its channel and the main channel are told; the reminders stop.",
                static same => $"{same.Id} is resolved already: nothing was changed.",
                cancellationToken));
        yield return new Reply.Modal(view) { Place = ModalPlace.InPlace };
    }

    /// <summary>A workaround was armed while the form was open: it comes back with that one, and with what was typed.</summary>
    private async Task<ModalView> Again(IncidentId id, ViewSubmission submission, IReadOnlyList<string> unconfirmed, CancellationToken cancellationToken)
    {
        var incident = (await incidents.Find(id, cancellationToken))!;
        return await form.Of(incident, Text(submission), cancellationToken, $"Armed meanwhile: {string.Join(", ", unconfirmed)}. Nothing was resolved yet.");
    }

    private static string Text(ViewSubmission submission) => submission.State.Text(ResolveForm.Fixed, ResolveForm.Fixed)?.Trim() ?? "";

    private static IReadOnlyList<string> Kept(ViewSubmission submission) => submission.State.Options(ResolveForm.Keep, ResolveForm.Keep);
}
