using System.Globalization;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Probes that contradict each other, each pair as one sentence. They are shown, never averaged.</summary>
internal static class Disagreements
{
    private static readonly string[] Well = ["ok", "up", "healthy", "connected", "operational", "true", "pass", "available"];
    private static readonly string[] Ill = ["error", "down", "unhealthy", "disconnected", "failing", "failed", "false", "fail", "degraded", "unavailable"];

    /// <summary>Log lines and rate look at the same time: that many lines should give about that rate.</summary>
    private const double SecondsOfLogs = 300;

    public static IReadOnlyList<string> Of(Evidence e) => [.. All(e)];

    private static IEnumerable<string> All(Evidence e)
    {
        if (e is { Page.ShowsIncident: { } read, Person.ShowsIncident: { } said } && read != said)
            yield return $"The probe reads {Shows(read)} on the status page; a person reads {Shows(said)}.";
        if (e is { PageShowsIncident: false, ApiFails: true } && ErrorKinds.IsVastAiSide(e.Api!.Kind))
            yield return $"Status page says fine; our calls get {e.ApiAnswer}.";
        if (e is { PageShowsIncident: true, ApiAnswers: true, RateIsHigh: false })
            yield return "Status page shows an incident; our own call is answered.";
        if (e is { ApiAnswers: true, RateIsHigh: true, Api.Status: not 429 })
            yield return $"Our own call is answered; the integration's calls fail at {e.RateText}.";
        if (e is { ApiFails: true, Rate: not null, RateIsHigh: false })
            yield return $"Our own call gets {e.ApiAnswer}; the integration's error rate is only {e.RateText}.";
        if (e is { ApiFails: true, RateIsHigh: true } && e.RateKind is not ErrorKind.None && e.Api!.Kind is not ErrorKind.None && e.RateKind != e.Api.Kind)
            yield return $"Our own call meets {ErrorKinds.InWords(e.Api.Kind)}; the integration meets mostly {ErrorKinds.InWords(e.RateKind)}.";
        if (e is { RateIsHigh: false, LogsTell: true } && e.Rate * SecondsOfLogs < e.TellingLineCount / 2.0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{e.TellingLineCount} of the last {e.Logs!.Lines.Count} error lines name a Vast.ai status; the error rate is only {e.RateText}.");
        foreach (var line in Service(e)) yield return line;
    }

    private static IEnumerable<string> Service(Evidence e)
    {
        if (e.ApiFails && Says(e, Well)) yield return $"Our service says Vast.ai is “{e.Health!.VastAi}”; our own call gets {e.ApiAnswer}.";
        if (e is { ApiAnswers: true, RateIsHigh: false, Api.Status: not 429 } && Says(e, Ill)) yield return $"Our service says Vast.ai is “{e.Health!.VastAi}”; our own call is answered.";
        if (e is { ServiceHealthy: true, PodsFail: true }) yield return "The health endpoint says healthy; pods fail.";
        if (e is { ServiceHealthy: false, Pods.Outcome: ProbeOutcome.Ok } && !Says(e, Ill)) yield return "All pods are ready; the health endpoint says unhealthy.";
    }

    private static bool Says(Evidence e, string[] words) =>
        e.Health?.VastAi is { } said && words.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string Shows(bool incident) => incident ? "an incident" : "no incident";
}
