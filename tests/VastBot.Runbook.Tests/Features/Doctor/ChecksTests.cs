using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Doctor;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Doctor;

public sealed class ChecksTests
{
    [Fact]
    public async Task A_lost_view_is_a_warning_with_the_runbooks_advice_and_a_failure_outside_is_none()
    {
        var bench = new TriageBench(TriageBench.Probes([SeenIn.Down(503), Saw.LogsLost()]));

        var findings = await new EnvironmentCheck("production", bench.Runner).Examine(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                DoctorFinding.Well("Views", "1 of 2 answer: Vast.ai API"),
                DoctorFinding.Warning("Error logs", "the cluster login expired", "Log in again."),
            ],
            findings);
    }

    [Fact]
    public async Task With_no_view_left_the_environment_is_broken()
    {
        var bench = new TriageBench(TriageBench.Probes([Saw.LogsLost()]));
        Assert.Equal(Condition.Broken, (await new EnvironmentCheck("production", bench.Runner).Examine(TestContext.Current.CancellationToken))[0].Condition);
    }

    [Fact]
    public async Task An_address_that_is_not_set_is_named_with_what_triage_cannot_see()
    {
        var environments = new ConfiguredEnvironments(
        [
            new EnvironmentSettings { Name = "production", Default = true, Health = new HealthSettings { Url = new Uri("http://127.0.0.1/health") } },
        ]);
        var check = new ConfigurationCheck(environments, Options.Create(new SlackOptions { DebugReconnects = true }), new PracticeMark(false));

        var findings = await check.Examine(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Environments:production:StatusPage:Url", "Environments:production:Prometheus:Url", "Slack:DebugReconnects"],
            findings.Where(finding => finding.Condition == Condition.Warning).Select(finding => finding.Subject));
        Assert.All(findings.Skip(1), finding => Assert.NotNull(finding.Cure));
    }
}
