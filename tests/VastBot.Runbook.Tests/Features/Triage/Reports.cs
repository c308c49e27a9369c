using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>Whole reports, finished or not.</summary>
internal static class Reports
{
    public static TriageReport Running(int answered) => Of(SeenIn.All["vast-outage"]) with
    {
        FinishedAt = null,
        Verdict = null,
        Findings = [.. SeenIn.All["vast-outage"].Take(answered)],
    };

    public static TriageReport Of(IReadOnlyList<Finding> findings, PageAnswer? person = null, string environment = "production") => new()
    {
        Id = environment + "-bcdf2345",
        Environment = environment,
        StartedAt = Saw.At,
        FinishedAt = Saw.At.AddMilliseconds(812),
        Probes = [.. findings.Select(f => new ProbeLabel(f.Probe, f.Title))],
        Findings = findings,
        PageAnswer = person,
        Verdict = DecisionTree.Decide(findings, person, new TriageOptions(), Target(environment)),
    };

    private static KubectlTarget Target(string environment) => KubectlTarget.Of(new EnvironmentSettings
    {
        Name = environment,
        StatusPage = new StatusPageSettings { Url = new Uri("https://status.example.com/") },
        Kubernetes = new KubernetesSettings { Context = "prod", Namespace = "vast", Container = "app" },
    });
}
