using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class VastApiProbeTests
{
    [Theory]
    [InlineData("401", ProbeOutcome.Failing, ErrorKind.Authentication)]
    [InlineData("403", ProbeOutcome.Failing, ErrorKind.Authentication)]
    [InlineData("403 html", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("429 text", ProbeOutcome.Degraded, ErrorKind.None)]
    [InlineData("429", ProbeOutcome.Degraded, ErrorKind.None)]
    [InlineData("500", ProbeOutcome.Failing, ErrorKind.UpstreamError)]
    [InlineData("503", ProbeOutcome.Failing, ErrorKind.UpstreamError)]
    [InlineData("refused", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("hang", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("cut", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("reset", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("html", ProbeOutcome.Failing, ErrorKind.Network)]
    [InlineData("truncated", ProbeOutcome.Unknown, ErrorKind.None)]
    [InlineData("401 broken", ProbeOutcome.Failing, ErrorKind.Authentication)]
    [InlineData("429 broken", ProbeOutcome.Degraded, ErrorKind.None)]
    [InlineData("503 broken", ProbeOutcome.Failing, ErrorKind.UpstreamError)]
    [InlineData("401 half", ProbeOutcome.Failing, ErrorKind.Authentication)]
    [InlineData("503 half", ProbeOutcome.Failing, ErrorKind.UpstreamError)]
    [InlineData("404", ProbeOutcome.Unknown, ErrorKind.None)]
    [InlineData("redirects", ProbeOutcome.Unknown, ErrorKind.None)]
    public async Task A_failure_of_the_api_is_the_answer(string fault, ProbeOutcome outcome, ErrorKind kind)
    {
        var finding = await ProbeTest.Meet<VastApiFinding>(fault);

        Assert.Equal((outcome, kind), (finding.Outcome, finding.Kind));
        Assert.DoesNotContain(ProbeTest.Key, finding.ToString());
        Assert.Contains("$VASTAI_API_KEY", finding.RepeatWith);
    }

    [Fact]
    public async Task A_broken_secure_connection_is_a_network_failure()
    {
        var finding = await ProbeTest.Ask<VastApiFinding>(
            context => Fault.Answer(context, "500"), address => ProbeTest.At(new UriBuilder(address) { Scheme = "https" }.Uri));

        Assert.Equal((ProbeOutcome.Failing, ErrorKind.Network), (finding.Outcome, finding.Kind));
    }

    [Fact]
    public async Task The_answer_names_credit_and_never_the_key()
    {
        string? sent = null;
        var finding = await ProbeTest.Ask<VastApiFinding>(context =>
        {
            sent = $"{context.Request.Path} {context.Request.Headers.Authorization}";
            return Fault.Send(context, 200, "application/json", $"{{\"id\":1,\"credit\":12.5,\"balance\":0,\"api_key\":\"{ProbeTest.Key}\"}}");
        });

        Assert.Equal((ProbeOutcome.Ok, 12.5m, 200), (finding.Outcome, finding.Credit, finding.Status));
        Assert.Equal($"/users/current/ Bearer {ProbeTest.Key}", sent);
        Assert.DoesNotContain(ProbeTest.Key, finding.ToString() + string.Concat(finding.Details));
    }

    [Fact]
    public async Task A_key_that_the_api_echoes_in_its_refusal_is_masked()
    {
        var finding = await ProbeTest.Ask<VastApiFinding>(context => Fault.Send(context, 401, "application/json", $"{{\"msg\":\"bad {ProbeTest.Key}\"}}"));

        Assert.Contains("bad ***", finding.Summary);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3.2")]
    [InlineData("\"0.00\"")]
    public async Task Credit_that_is_used_up_is_said_first(string credit)
    {
        var finding = await ProbeTest.Ask<VastApiFinding>(context => Fault.Send(context, 200, "application/json", $"{{\"credit\":{credit}}}"));

        Assert.Equal(ProbeOutcome.Degraded, finding.Outcome);
        Assert.StartsWith("Account credit is", finding.Summary);
    }

    [Theory]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("html")]
    [InlineData("cut")]
    public async Task No_key_to_be_had_is_unknown(string fault)
    {
        var finding = await ProbeTest.Meet<VastApiFinding>(fault, address => ProbeTest.At(address, key: null));

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains("key", finding.Summary);
    }

    [Fact]
    public async Task The_key_comes_from_the_clusters_secret()
    {
        string? sent = null;
        var finding = await ProbeTest.Ask<VastApiFinding>(
            context =>
            {
                if (context.Request.Path.Value!.Contains("secrets", StringComparison.Ordinal))
                {
                    var stored = Convert.ToBase64String("from-the-secret\n"u8);
                    return Fault.Send(context, 200, "application/json", $"{{\"kind\":\"Secret\",\"metadata\":{{\"name\":\"vastai-secrets\"}},\"data\":{{\"api-key\":\"{stored}\"}}}}");
                }

                sent = context.Request.Headers.Authorization;
                return Fault.Send(context, 200, "application/json", "{\"id\":1}");
            },
            address => ProbeTest.At(address, key: null));

        Assert.Equal(ProbeOutcome.Ok, finding.Outcome);
        Assert.Equal("Bearer from-the-secret", sent);
        Assert.Contains("line break", Assert.Single(finding.Details));
    }

    [Fact]
    public async Task A_young_answer_is_used_again_with_its_age()
    {
        var asked = 0;
        var clock = new MovableTime();
        await using var probes = new ProbeTest(clock);
        await using var stub = await Stub.Start(context =>
        {
            Interlocked.Increment(ref asked);
            return Fault.Send(context, 200, "application/json", "{\"id\":1}");
        });

        var first = await probes.Look<VastApiFinding>(ProbeTest.At(stub.Address));
        clock.Advance(TimeSpan.FromSeconds(7));
        var second = await probes.Look<VastApiFinding>(ProbeTest.At(stub.Address));
        var otherKey = await probes.Look<VastApiFinding>(ProbeTest.At(stub.Address, "another-key-of-the-tests"));
        clock.Advance(TimeSpan.FromSeconds(7));
        var third = await probes.Look<VastApiFinding>(ProbeTest.At(stub.Address));

        Assert.Equal(3, asked);
        Assert.Contains("7 s ago", second.Summary);
        Assert.Equal(first.SeenAt, second.SeenAt);
        Assert.Equal(first.SeenAt.AddSeconds(7), otherKey.SeenAt);
        Assert.Equal(first.SeenAt.AddSeconds(14), third.SeenAt);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_has_no_status_to_judge_by() => Assert.Null((await ProbeTest.Meet<VastApiFinding>("cut")).Status);

    [Fact]
    public async Task A_secret_without_the_key_is_told_by_name_with_the_setting_to_check()
    {
        var finding = await ProbeTest.Ask<VastApiFinding>(
            context => Fault.Send(context, 200, "application/json", """{"kind":"Secret","metadata":{"name":"vastai-secrets"},"data":{}}"""),
            address => ProbeTest.At(address, key: null));

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains("has no entry “api-key” in it: check Environments:<name>:Kubernetes:SecretKey", finding.Summary);
    }
}
