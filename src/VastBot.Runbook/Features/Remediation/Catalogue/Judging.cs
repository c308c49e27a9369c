using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The questions that several actions share.</summary>
internal static class Judging
{
    /// <summary>Of restart, rollback and scale: pods ready, service healthy, no new errors, and at the last look nothing left to see for triage.</summary>
    public static FixJudgement ServiceIsBack(FixEvidence e)
    {
        if (e.Finding<PodsFinding>() is not { } pods) return CannotTell(e.Lost(ProbeLabels.Pods));
        if (!AreReady(pods)) return Failed($"The pods are not ready: {pods.Summary}.");
        if (e.Finding<ServiceHealthFinding>() is { Healthy: false } ill) return Failed($"The service is not healthy: {ill.Summary}.");
        if (e.Errors.All > 0) return Failed($"{Count(e.Errors.All, "new error")} {e.SinceWhen}.");
        if (e.Finding<ServiceHealthFinding>() is not { Healthy: true }) return CannotTell(e.Lost(ProbeLabels.ServiceHealth));
        if (e.Errors.IsBlind) return CannotTell(string.Join("; ", e.Errors.Lost));
        return !e.IsLast || e.Report.Verdict is { Kind: VerdictKind.LikelyResolved }
            ? Worked("All pods are ready, the service is healthy, and no new error was seen.")
            : e.Report.Verdict is { Kind: VerdictKind.CannotTell } ? CannotTell(e.Report.Verdict.Headline) : Failed($"Triage still says: {e.Report.Verdict?.Headline}");
    }

    /// <summary>Are no errors of these statuses new?</summary>
    public static FixJudgement NoNew(FixEvidence e, string names, string good, params ReadOnlySpan<int> statuses)
    {
        var count = e.Errors.Of(statuses);
        if (count > 0) return Failed($"{Count(count, $"new {names}")} {e.SinceWhen}.");
        return e.Errors.IsBlind ? CannotTell(string.Join("; ", e.Errors.Lost)) : Worked(good);
    }

    public static bool AreReady(PodsFinding pods) => pods is { Ready: { } ready, Desired: { } desired } ? ready >= desired : pods.Outcome == ProbeOutcome.Ok;

    public static FixJudgement Worked(string why) => new(FixResult.Worked, why);

    public static FixJudgement Failed(string why) => new(FixResult.DidNotWork, why);

    public static FixJudgement CannotTell(string why) => new(FixResult.CannotTell, $"Cannot tell: {why}.");

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 || what.Contains('/', StringComparison.Ordinal) ? "" : "s")}";
}
