using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>All findings of one run in each of the practice world's situations.</summary>
internal static class SeenIn
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Finding>> All { get; } = new Dictionary<string, IReadOnlyList<Finding>>(StringComparer.Ordinal)
    {
        ["healthy"] = Run(),
        ["vast-outage"] = Run(page: Saw.Page(true), api: Down(503), health: Saw.Health(false, "error"), rate: Saw.Rate(0.4, ("503", 0.4)), logs: Saw.Logs(20)),
        ["expired-key"] = Run(api: Saw.Api(ProbeOutcome.Failing, ErrorKind.Authentication, 401), rate: Saw.Rate(0.4, ("401", 0.4)), logs: Saw.Logs(20, 401)),
        ["rate-limited"] = Run(api: Saw.Api(ProbeOutcome.Degraded, status: 429), rate: Saw.Rate(0.3, ("429", 0.3)), logs: Saw.Logs(12, 429)),
        ["silent-5xx"] = Run(api: Down(503), rate: Saw.Rate(0.4, ("503", 0.4)), logs: Saw.Logs(20)),
        ["bad-deploy"] = Run(health: Saw.Health(false), pods: Saw.Pods(0), changes: Saw.Changes("image 1.8.0 → 1.9.0")),
        ["flapping"] = Run(rate: Saw.Rate(0.02, ("503", 0.02)), logs: Saw.Logs(3)),
        ["blind"] = Run(Saw.Page(null), Saw.Api(ProbeOutcome.Unknown), Saw.Health(true), Saw.Rate(null), Saw.LogsLost(), Saw.Pods(null), Saw.ChangesLost()),
    };

    public static VastApiFinding Down(int status) => Saw.Api(ProbeOutcome.Failing, ErrorKind.UpstreamError, status);

    public static IReadOnlyList<Finding> Run(
        Finding? page = null, Finding? api = null, Finding? health = null, Finding? rate = null, Finding? logs = null, Finding? pods = null, Finding? changes = null) =>
    [
        page ?? Saw.Page(false),
        api ?? Saw.Api(ProbeOutcome.Ok, status: 200, credit: 42.5m),
        health ?? Saw.Health(true, "ok"),
        rate ?? Saw.Rate(0),
        logs ?? Saw.Logs(0),
        pods ?? Saw.Pods(3),
        changes ?? Saw.Changes(),
    ];
}
