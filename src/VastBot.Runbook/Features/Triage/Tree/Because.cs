using System.Globalization;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The evidence behind one answer of the tree, in words.</summary>
internal static class Because
{
    public static string Credit(Evidence e) =>
        string.Create(CultureInfo.InvariantCulture, $"the account's credit is ${e.Api!.Credit:0.00}");

    public static string VastAiErrors(Evidence e)
    {
        List<string> said = [Api(e), Rate(e)];
        if (e.Rate is null || e.LogsTell) said.Add(Logs(e));
        return string.Join("; ", said);
    }

    public static string Page(Evidence e) => e switch
    {
        { Person.ShowsIncident: true } => "a person looked: the page shows an incident",
        { Person.ShowsIncident: false } => "a person looked: the page shows none",
        { Page: { ShowsIncident: true } page } => page.Incidents.FirstOrDefault(i => i.Matters) is { } incident
            ? $"“{incident.Name}” ({incident.Impact})"
            : page.Summary,
        { Page.ShowsIncident: false } => "the page is readable and shows none on a component that matters",
        _ => Lost(e, ProbeLabels.StatusPage, "the page gave no answer"),
    };

    public static string Kind(Evidence e, bool seenTwice) => e.Kind switch
    {
        ErrorKind.Authentication => "401 and 403 are about our key, whatever the page says",
        ErrorKind.RateLimited => "429 is about how often we call, whatever the page says",
        ErrorKind.None => "no status names the errors",
        var kind when seenTwice => $"{ErrorKinds.InWords(kind)}, seen by our own call and by the integration",
        var kind => $"{ErrorKinds.InWords(kind)}, seen {(e.ApiFails ? "by our own call" : "by the integration")} only",
    };

    public static string Service(Evidence e) => e switch
    {
        { ServiceHealthy: true } => "the health endpoint says healthy",
        { ServiceHealthy: false } => $"health endpoint: {e.Health!.Summary}",
        { PodsFail: true } => $"the health endpoint gives no answer, and pods fail: {e.Pods!.Summary}",
        _ => Lost(e, ProbeLabels.ServiceHealth, "the health endpoint gave no answer"),
    };

    private static string Api(Evidence e) => e switch
    {
        { ApiFails: true, Api.Status: { } status } => $"our call gets {status.ToString(CultureInfo.InvariantCulture)}",
        { ApiFails: true, Api.Kind: ErrorKind.Network } => "our call gets no answer",
        { ApiFails: true } => "our call fails",
        { Api: { Outcome: ProbeOutcome.Degraded, Status: 429 } } => "our own probe was limited",
        { ApiAnswers: true } => "our call is answered",
        _ => "our own call could not be made",
    };

    private static string Rate(Evidence e) => e.Rate is null
        ? "error rate unknown"
        : string.Create(CultureInfo.InvariantCulture, $"error rate {e.RateText}, {(e.RateIsHigh ? "at or above" : "below")} {e.Threshold:0.###}/s");

    private static string Logs(Evidence e) => e.Logs is null
        ? "logs unknown"
        : string.Create(CultureInfo.InvariantCulture, $"{e.TellingLineCount} of the last {e.Logs.Lines.Count} error lines name a Vast.ai status");

    /// <summary>"because …", from the probe whose view is lost.</summary>
    public static string Lost(Evidence e, ProbeLabel probe, string otherwise)
    {
        if (e.All.FirstOrDefault(f => f.Probe == probe.Id) is not { Outcome: ProbeOutcome.Unknown } finding) return otherwise;
        const string said = "Unknown, ";
        return finding.Summary.StartsWith(said, StringComparison.Ordinal) ? finding.Summary[said.Length..] : finding.Summary;
    }
}
