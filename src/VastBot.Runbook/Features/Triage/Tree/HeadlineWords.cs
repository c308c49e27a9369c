using System.Globalization;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The one sentence that a person reads first: fact, then ask. Never "your key" for what Vast.ai answers to everybody.</summary>
internal static class HeadlineWords
{
    public static string Of(Evidence e, VerdictKind verdict) => verdict switch
    {
        VerdictKind.OurIntegration when e.NoCredit => NoCredit(e),
        VerdictKind.VastAiIncident => Incident(e),
        VerdictKind.OurIntegration => Integration(e),
        VerdictKind.OurInfrastructure => Infrastructure(e),
        VerdictKind.LikelyResolved => Resolved(e),
        _ => CannotTell(e),
    };

    private static string NoCredit(Evidence e) =>
        string.Create(CultureInfo.InvariantCulture, $"The Vast.ai account has no credit left (${e.Api!.Credit:0.00}). Add credit.");

    private static string Incident(Evidence e) => e switch
    {
        { Person.ShowsIncident: true } => "Vast.ai has an incident (a person read its status page). Wait, enable the fallback.",
        { Page: { ShowsIncident: true } page } when page.Incidents.FirstOrDefault(i => i.Matters) is { } incident =>
            $"Vast.ai has an incident: “{incident.Name}”. Wait, enable the fallback.",
        { Page.ShowsIncident: true } => "Vast.ai has an incident. Wait, enable the fallback.",
        _ => $"Vast.ai is failing, on our own evidence: {Failure(e)}, the page gives no answer. Wait, enable the fallback.",
    };

    private static string Integration(Evidence e)
    {
        var page = e.PageShowsIncident is false ? "its page says nothing" : "its page gives no answer";
        return e.Kind switch
        {
            ErrorKind.Authentication => $"Vast.ai refuses our key ({StatusOr(e, "401 or 403")}). Check and rotate it.",
            ErrorKind.RateLimited => "Vast.ai limits our calls (429). Queue them.",
            ErrorKind.UpstreamError => $"Vast.ai answers {StatusOr(e, "5xx")} and {page}. Check our configuration, enable the fallback.",
            ErrorKind.Network => $"Vast.ai can't be reached from here and {page}. Check our network and configuration.",
            _ => $"Calls to Vast.ai fail and {page}. Check credentials and configuration.",
        };
    }

    private static string Infrastructure(Evidence e) => e switch
    {
        { NoPodReady: true, Pods.Desired: 0 } => "Vast.ai answers; our deployment is scaled to 0 pods. Ask who scaled it down, scale it up.",
        { NoPodReady: true } => "Vast.ai answers; no pod of ours is ready. Check pods, memory, network.",
        { PodsFail: true } => "Vast.ai answers; our pods fail. Check pods, memory, network.",
        _ => "Vast.ai answers; our own service is not healthy. Check pods, memory, network.",
    };

    private static string Resolved(Evidence e) => e switch
    {
        { Kind: not ErrorKind.None, Rate: > 0 } => $"Intermittent: {ErrorKinds.InWords(e.Kind)} at {e.RateText}; our own call is answered and our service is healthy. Monitor.",
        { Kind: not ErrorKind.None } => $"Intermittent: single errors, {ErrorKinds.InWords(e.Kind)}; our own call is answered and our service is healthy. Monitor.",
        _ => "Vast.ai answers and our service is healthy: resolved, or never broken. Monitor.",
    };

    private static string CannotTell(Evidence e)
    {
        if (e.ApiFails || e.RateIsHigh || (e.Rate is null && e.LogsTell))
            return $"Cannot tell whose fault it is: {Failure(e)}, and the status page gives no answer.";
        return e.ApiAnswers
            ? "Cannot tell: Vast.ai answers, but neither the health endpoint nor the pods say how our service is."
            : "Cannot tell: Vast.ai's API could not be asked.";
    }

    private static string Failure(Evidence e) => e switch
    {
        { ApiFails: true, Api.Status: not null } => $"our call gets {e.ApiAnswer}",
        { ApiFails: true } => "our call gets no answer",
        { RateIsHigh: true } => $"calls fail at {e.RateText}",
        _ => "error lines name Vast.ai statuses",
    };

    /// <summary>The status our call got, else the one that the integration meets most, else the words.</summary>
    private static string StatusOr(Evidence e, string words)
    {
        if (e is { ApiFails: true, Api.Status: { } status } && ErrorKinds.Of(status) == e.Kind) return status.ToString(CultureInfo.InvariantCulture);
        var label = e.RateFinding?.ByStatus.Where(s => ErrorKinds.Of(s.Key) == e.Kind && double.IsFinite(s.Value))
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key).FirstOrDefault();
        return label ?? words;
    }
}
