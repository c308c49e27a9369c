using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Looks whether a fix has helped: a fresh triage, and the errors since the fix was carried out. A rotation that did not help goes back by itself.</summary>
internal sealed class FixLooker(FixJournal journal, FixCatalogue catalogue, FixPlanner planner, ITriage triage, IErrorsSince errors, SecretMasker masker) : IOutboxTarget
{
    public const string Target = "fix-look";

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await journal.Find(delivery.Row.Subject, cancellationToken) is not { IsWatched: true, LookingAt: { } minute } fix) return new Delivered();
        if (delivery.Row.Payload != minute.ToString(CultureInfo.InvariantCulture)) return new Delivered();
        var environment = ShortId.EnvironmentOf(fix.Id);
        var counting = errors.Count(environment, FixMinutes.CountingFrom(fix, minute), cancellationToken);
        var report = await triage.Run(environment).Reports.LastAsync(cancellationToken);
        var judgement = Judge(new FixEvidence(fix, minute, report, await counting));
        var settles = Settles(judgement.Seen, minute, fix);
        var goesBack = settles == FixResult.DidNotWork && fix is { Choice.Action: FixActions.RotateKey, UndoOf: null };
        var (back, refusal) = goesBack ? await WayBack(fix, judgement, environment, cancellationToken) : ([], null);
        var why = refusal is null ? judgement.Why : $"{judgement.Why} The old key could not go back by itself: {refusal}";
        List<JournalEvent> events = [new FixLooked(fix.Id, minute, judgement.Seen, settles, masker.Mask(why), report.Id), .. back];
        await journal.Append(fix, Author.Bot, events, cancellationToken);
        return new Delivered();
    }

    private FixJudgement Judge(FixEvidence evidence)
    {
        if (evidence.Fix.UndoOf is null) return catalogue[evidence.Fix.Choice.Action].Judge(evidence);
        return evidence.Finding<PodsFinding>() switch
        {
            null => Judging.CannotTell(evidence.Lost(ProbeLabels.Pods)),
            var pods when Judging.AreReady(pods) => Judging.Worked("It is as it was before, and all pods are ready."),
            var pods => Judging.Failed($"The pods are not ready: {pods.Summary}."),
        };
    }

    private static FixResult Settles(FixResult seen, int minute, Fix fix) => seen switch
    {
        _ when minute >= FixMinutes.Last => seen,
        FixResult.DidNotWork when minute >= FixMinutes.MayFail => FixResult.DidNotWork,
        // An undo asks only whether it is as before: that is seen at once.
        FixResult.Worked when fix.UndoOf is not null => FixResult.Worked,
        _ => FixResult.Open,
    };

    /// <summary>Approved with the rotation: the old key goes back in.</summary>
    private async Task<(IReadOnlyList<JournalEvent> Events, string? Refusal)> WayBack(Fix fix, FixJudgement judgement, string environment, CancellationToken cancellationToken)
    {
        var wish = new FixWish(environment, fix.Choice) { UndoOf = fix.Id, Incident = fix.Incident, Channel = fix.Channel, Why = $"The new key did not help, so the old one goes back by itself. {judgement.Why}" };
        var (proposal, refusal) = await planner.Plan(wish, await journal.Read(environment, cancellationToken), cancellationToken);
        return proposal is null ? ([], refusal!.Why) : ([proposal with { Rule = ApprovalRule.Self }, new FixApproved(proposal.Fix, "", null)], null);
    }
}
