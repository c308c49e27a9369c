using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class ServiceHealthProbeTests
{
    [Theory]
    [InlineData("refused", ProbeOutcome.Failing)]
    [InlineData("hang", ProbeOutcome.Failing)]
    [InlineData("cut", ProbeOutcome.Failing)]
    [InlineData("500", ProbeOutcome.Failing)]
    [InlineData("503", ProbeOutcome.Failing)]
    [InlineData("503 broken", ProbeOutcome.Failing)]
    [InlineData("503 huge", ProbeOutcome.Failing)]
    [InlineData("503 half", ProbeOutcome.Failing)]
    [InlineData("401", ProbeOutcome.Unknown)]
    [InlineData("403", ProbeOutcome.Unknown)]
    [InlineData("404", ProbeOutcome.Unknown)]
    [InlineData("429", ProbeOutcome.Unknown)]
    [InlineData("html", ProbeOutcome.Unknown)]
    [InlineData("truncated", ProbeOutcome.Unknown)]
    [InlineData("garbage", ProbeOutcome.Unknown)]
    [InlineData("huge", ProbeOutcome.Unknown)]
    [InlineData("redirects", ProbeOutcome.Unknown)]
    public async Task A_service_that_fails_is_failing_and_a_wrong_address_is_unknown(string fault, ProbeOutcome outcome)
    {
        var finding = await ProbeTest.Meet<ServiceHealthFinding>(fault);

        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(outcome == ProbeOutcome.Failing ? false : null, finding.Healthy);
        if (outcome == ProbeOutcome.Unknown) ProbeTest.IsUnknownWithAReason(finding);
    }

    [Theory]
    [InlineData(200, """{"status":"ok","services":{"vastai":"up"}}""", ProbeOutcome.Ok, true, "up")]
    [InlineData(200, """{"status":"healthy","services":{"VastAI":{"status":"healthy","latency_ms":3}}}""", ProbeOutcome.Ok, true, "healthy")]
    [InlineData(200, """{"status":"ok","services":{"vastai":true}}""", ProbeOutcome.Ok, true, "true")]
    [InlineData(200, """{"status":"ok","services":{"vastai":"down"}}""", ProbeOutcome.Degraded, true, "down")]
    [InlineData(200, """{"status":"ok","services":{"vastai":{"status":"down"}}}""", ProbeOutcome.Degraded, true, "down")]
    [InlineData(200, """{"status":"ok","services":[{"name":"vastai","status":"down"}]}""", ProbeOutcome.Degraded, true, "down")]
    [InlineData(200, """{"status":"degraded","services":{"vastai":"down"}}""", ProbeOutcome.Degraded, false, "down")]
    [InlineData(200, """{"status":"unhealthy"}""", ProbeOutcome.Failing, false, null)]
    [InlineData(200, """{"services":{"vastai":"up"}}""", ProbeOutcome.Ok, true, "up")]
    [InlineData(503, """{"status":"unhealthy","services":{"vastai":"down"}}""", ProbeOutcome.Failing, false, "down")]
    public async Task The_services_words_are_read_in_their_shapes(int status, string body, ProbeOutcome outcome, bool healthy, string? vastAi)
    {
        var finding = await ProbeTest.Ask<ServiceHealthFinding>(context => Fault.Send(context, status, "application/json", body));

        Assert.Equal((outcome, healthy, vastAi), (finding.Outcome, finding.Healthy, finding.VastAi));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"services":{}}""")]
    [InlineData("""{"status":"\ud800"}""")]
    public async Task An_object_that_says_nothing_is_unknown(string body) =>
        ProbeTest.IsUnknownWithAReason(await ProbeTest.Ask<ServiceHealthFinding>(context => Fault.Send(context, 200, "application/json", body)));

    [Fact]
    public async Task Without_an_address_it_says_which_key_to_set()
    {
        await using var probes = new ProbeTest();

        var finding = await probes.Look<ServiceHealthFinding>(new EnvironmentSettings { Name = "test" });

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains("Health:Url", finding.Summary);
    }
}
