using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Environments;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>What is allowed and yet probably not meant. What is plainly wrong keeps the program from starting at all.</summary>
internal sealed class ConfigurationCheck(IEnvironments environments, IOptions<SlackOptions> slack, PracticeMark practice) : IDoctorCheck
{
    public string Name => "Configuration";

    public bool DecidesReadiness => true;

    public Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DoctorFinding>>([Keys(), .. Unset(), .. Practising()]);

    private DoctorFinding Keys() => environments.Names.Count == 0
        ? DoctorFinding.Broken("Keys", "no environment is configured", "Set Environments:<name>:… and start again.")
        : DoctorFinding.Well("Keys", $"read without mistake{(practice.IsPractice ? ", all from the practice world" : "")}; environments: {string.Join(", ", EnvironmentWords.All(environments))}");

    private IEnumerable<DoctorFinding> Unset() =>
        from name in environments.Names
        let environment = environments.Find(name)
        from address in new[]
        {
            (Key: "StatusPage:Url", environment.StatusPage.Url, Lost: "Vast.ai's status page"),
            (Key: "Health:Url", environment.Health.Url, Lost: "the service's own health"),
            (Key: "Prometheus:Url", environment.Prometheus.Url, Lost: "the error rate"),
        }
        where address.Url is null
        select DoctorFinding.Warning($"Environments:{name}:{address.Key}", $"is not set, so triage cannot see {address.Lost}", "Set it to a full address.");

    private IEnumerable<DoctorFinding> Practising()
    {
        if (slack.Value.DebugReconnects)
            yield return DoctorFinding.Warning("Slack:DebugReconnects", "is set: every socket lives six minutes only", "Take it out when you have seen enough renewals.");
    }
}
