using System.Globalization;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The findings as the tree asks for them. A probe that is missing, lost or <see cref="ProbeOutcome.Unknown"/> answers nothing.</summary>
internal sealed class Evidence(IReadOnlyList<Finding> findings, PageAnswer? person, double errorsPerSecond)
{
    /// <summary>How many of the last 20 error lines must name a Vast.ai status before the logs alone say that there are errors.</summary>
    public const int TellingLines = 5;

    public IReadOnlyList<Finding> All { get; } = findings;

    public PageAnswer? Person { get; } = person;

    /// <summary>The rate from which on there are errors.</summary>
    public double Threshold { get; } = errorsPerSecond;

    public StatusPageFinding? Page { get; } = Known<StatusPageFinding>(findings);

    public VastApiFinding? Api { get; } = Known<VastApiFinding>(findings);

    public ServiceHealthFinding? Health { get; } = Known<ServiceHealthFinding>(findings);

    public ErrorRateFinding? RateFinding { get; } = Known<ErrorRateFinding>(findings);

    public ErrorLogsFinding? Logs { get; } = Known<ErrorLogsFinding>(findings);

    public PodsFinding? Pods { get; } = Known<PodsFinding>(findings);

    public RecentChangesFinding? Changes { get; } = Known<RecentChangesFinding>(findings);

    public bool ApiFails => Api?.Outcome is ProbeOutcome.Failing;

    public bool ApiAnswers => Api?.Outcome is ProbeOutcome.Ok or ProbeOutcome.Degraded;

    public bool NoCredit => Api?.Credit <= 0;

    /// <summary>Errors per second; null where they are not known.</summary>
    public double? Rate => RateFinding?.PerSecond is { } rate && double.IsFinite(rate) ? rate : null;

    public bool RateIsHigh => Rate >= Threshold;

    /// <summary>How many of the last error lines name a Vast.ai status.</summary>
    public int TellingLineCount => LinesThatName(kind => kind is not ErrorKind.None);

    public bool LogsTell => TellingLineCount >= TellingLines;

    /// <summary>Q1: our own call fails, or the rate is high, or, without a rate, the log lines tell. No where our call is answered and nothing says yes.</summary>
    public bool? VastAiErrors => ApiFails || RateIsHigh || (Rate is null && LogsTell) ? true : ApiAnswers ? false : null;

    /// <summary>What the status page says, a person who looked at it before the probe that read it; null where there is no answer.</summary>
    public bool? PageShowsIncident => Person?.ShowsIncident ?? Page?.ShowsIncident;

    /// <summary>Is our service healthy? A failing answer is no; null where there is no answer.</summary>
    public bool? ServiceHealthy => Health switch
    {
        null => null,
        { Outcome: ProbeOutcome.Failing } => false,
        { Healthy: { } healthy } => healthy,
        { Outcome: ProbeOutcome.Ok } => true,
        _ => null,
    };

    public bool PodsFail => Pods?.Outcome is ProbeOutcome.Failing;

    public bool NoPodReady => Pods is { Ready: 0 };

    /// <summary>The kind: the API probe's, else the most frequent status of the rate, else of the log lines.</summary>
    public ErrorKind Kind =>
        ApiFails && Api!.Kind is not ErrorKind.None ? Api.Kind
        : RateKind is not ErrorKind.None ? RateKind
        : LogsKind;

    public ErrorKind RateKind => Rate > 0 ? ErrorKinds.MostFrequent(RateFinding!.ByStatus.Select(s => (ErrorKinds.Of(s.Key), s.Value))) : ErrorKind.None;

    public ErrorKind LogsKind => Logs is null ? ErrorKind.None : ErrorKinds.MostFrequent(Logs.Statuses.Select(s => (ErrorKinds.Of(s.Key), (double)s.Value)));

    /// <summary>Does the integration itself meet failures on Vast.ai's side (5xx, network), by its error rate or by its log lines?</summary>
    public bool IntegrationMeetsVastAiDown =>
        (RateIsHigh && RateFinding!.ByStatus.Where(s => ErrorKinds.IsVastAiSide(ErrorKinds.Of(s.Key)) && double.IsFinite(s.Value)).Sum(s => s.Value) >= Threshold)
        || LinesThatName(ErrorKinds.IsVastAiSide) >= TellingLines;

    /// <summary>"0.42/s".</summary>
    public string RateText => Rate is { } rate ? rate.ToString("0.###", CultureInfo.InvariantCulture) + "/s" : "unknown";

    /// <summary>"503", or in words where there was no status.</summary>
    public string ApiAnswer => Api switch
    {
        { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
        { Kind: ErrorKind.Network } => "no answer",
        _ => "an error",
    };

    public bool Unseen(string probe) => All.FirstOrDefault(f => f.Probe == probe) is null or { Outcome: ProbeOutcome.Unknown };

    /// <summary>Lines, not statuses: one line may name several.</summary>
    private int LinesThatName(Func<ErrorKind, bool> kind) => Logs?.Lines.Count(line => line.Statuses.Any(status => kind(ErrorKinds.Of(status)))) ?? 0;

    private static T? Known<T>(IReadOnlyList<Finding> findings)
        where T : Finding => findings.OfType<T>().FirstOrDefault(f => f.Outcome is not ProbeOutcome.Unknown);
}
