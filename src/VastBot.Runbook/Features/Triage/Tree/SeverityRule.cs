using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>How bad it is, from the worst line downwards; the first that fits decides.</summary>
internal static class SeverityRule
{
    public static (Severity? Severity, string Reason) Of(Evidence e)
    {
        if (e.ApiFails && e.Api!.Kind is ErrorKind.Authentication or ErrorKind.UpstreamError or ErrorKind.Network)
            return (Severity.P1, $"every call to Vast.ai fails: {ErrorKinds.InWords(e.Api.Kind)}");
        if (e.NoPodReady) return (Severity.P1, "no pod of the integration is ready");
        if (OtherFailure(e) is { } failure) return (Severity.P2, failure);
        if (Intermittent(e) is { } sign) return (Severity.P3, sign);
        if (LostView(e) is { } lost) return (Severity.P4, lost);
        return (null, "all is well");
    }

    private static string? OtherFailure(Evidence e) => e switch
    {
        { NoCredit: true } => "the account has no credit left",
        { ApiFails: true } => "our call to Vast.ai fails",
        { RateIsHigh: true } => $"calls to Vast.ai fail at {e.RateText}",
        { ServiceHealthy: false } => "our service is not healthy",
        { PodsFail: true } => "pods of the integration fail",
        { Rate: null, LogsTell: true } => "error lines name Vast.ai statuses",
        _ => null,
    };

    /// <summary>A change in the last two hours is no sign of trouble by itself.</summary>
    private static string? Intermittent(Evidence e)
    {
        if (e.Rate > 0) return $"intermittent: {e.RateText}, below the threshold";
        if (e.Kind is not ErrorKind.None) return "intermittent: single errors";
        if (e.Page?.ShowsIncident is true) return "the status page shows an incident, our calls are answered";
        var sign = e.All.FirstOrDefault(f => f.Outcome is ProbeOutcome.Degraded or ProbeOutcome.Failing
            && f is not (RecentChangesFinding or VastApiFinding { Status: 429, Outcome: ProbeOutcome.Degraded }));
        return sign is null ? null : $"{sign.Title}: {sign.Summary}";
    }

    private static string? LostView(Evidence e)
    {
        if (e.Api is { Outcome: ProbeOutcome.Degraded, Status: 429 }) return "only our own probe was limited";
        var unseen = ProbeLabels.All.Where(p => e.Unseen(p.Id)).Select(p => p.Title).ToList();
        return unseen.Count == 0 ? null : $"only the view is lost: {string.Join(", ", unseen)}";
    }
}
