using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class ErrorRateProbeTests
{
    private const string Empty = """{"status":"success","data":{"resultType":"vector","result":[]}}""";

    [Theory]
    [InlineData("refused")]
    [InlineData("hang")]
    [InlineData("cut")]
    [InlineData("reset")]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("html")]
    [InlineData("truncated")]
    [InlineData("garbage")]
    [InlineData("huge")]
    public async Task A_prometheus_that_fails_is_unknown(string fault)
    {
        var finding = await ProbeTest.Meet<ErrorRateFinding>(fault);

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Null(finding.PerSecond);
        Assert.Contains("backup", finding.Summary);
        Assert.Contains("--data-urlencode 'query=sum(rate(vastai_errors_total[5m]))'", finding.RepeatWith);
    }

    [Theory]
    [InlineData("0", ProbeOutcome.Ok)]
    [InlineData("0.02", ProbeOutcome.Degraded)]
    [InlineData("0.05", ProbeOutcome.Failing)]
    [InlineData("1.5", ProbeOutcome.Failing)]
    public async Task The_rate_is_judged_by_the_configured_bound(string value, ProbeOutcome outcome)
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(Prometheus(value));

        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), finding.PerSecond);
        Assert.Equal(61, finding.LastHour.Count);
        Assert.Equal(1, finding.LastHour.Count(p => p is 0.5));
        if (value != "0") Assert.Equal(0.75, finding.ByStatus["503"]);
    }

    [Theory]
    [InlineData("NaN", "not a number")]
    [InlineData("+Inf", "not a number")]
    public async Task A_rate_that_is_no_number_is_unknown(string value, string said)
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(Prometheus(value));

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains(said, finding.Summary);
    }

    [Theory]
    [InlineData(true, "absent")]
    [InlineData(false, "too few samples")]
    public async Task An_empty_answer_is_not_zero(bool absent, string said)
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(async context =>
        {
            var query = (await context.Request.ReadFormAsync())["query"].ToString();
            await Fault.Send(context, 200, "application/json", absent && query.StartsWith("absent", StringComparison.Ordinal) ? Vector("{}", "1") : Empty);
        });

        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains(said, finding.Summary);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("cut")]
    [InlineData("html")]
    public async Task The_backup_is_asked_when_the_first_is_down_and_says_so(string fault)
    {
        await using var probes = new ProbeTest();
        await using var first = await Stub.Start(context => Fault.Answer(context, fault));
        await using var backup = await Stub.Start(Prometheus("0.2"));

        var finding = await probes.Look<ErrorRateFinding>(ProbeTest.At(first.Address) with { Prometheus = new() { Url = first.Address, BackupUrl = backup.Address } });

        Assert.Equal(0.2, finding.PerSecond);
        Assert.Contains("backup", finding.Summary);
        Assert.Contains(backup.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.RepeatWith);
    }

    [Fact]
    public async Task It_logs_in_by_name_and_shows_only_variables()
    {
        string? sent = null;
        var finding = await ProbeTest.Ask<ErrorRateFinding>(
            context =>
            {
                sent = context.Request.Headers.Authorization;
                return Prometheus("0")(context);
            },
            address => ProbeTest.At(address) with { Prometheus = new() { Url = address, Username = "me", Password = "s3same-open" } });

        Assert.Equal("Basic " + Convert.ToBase64String("me:s3same-open"u8), sent);
        Assert.Contains("$PROMETHEUS_PASSWORD", finding.RepeatWith);
        Assert.DoesNotContain("s3same", finding.ToString());
    }

    [Fact]
    public async Task A_token_file_that_is_missing_is_unknown()
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(
            Prometheus("0"), address => ProbeTest.At(address) with { Prometheus = new() { Url = address, TokenFile = "no-such-file-here" } });

        ProbeTest.IsUnknownWithAReason(finding);
    }

    [Fact]
    public async Task What_is_missing_beside_a_known_rate_is_said()
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            if (form["query"].ToString().StartsWith("sum(", StringComparison.Ordinal) && !form.ContainsKey("step")) await Fault.Send(context, 200, "application/json", Vector("{}", "0.2"));
            else await Fault.Answer(context, "503");
        });

        Assert.Equal(0.2, finding.PerSecond);
        Assert.Equal(["The rate by status is not known: it answers 503", "The rate of the last hour is not known: it answers 503"], finding.Details);
    }

    [Fact]
    public async Task A_line_with_a_token_file_comes_through_whole()
    {
        var finding = await ProbeTest.Ask<ErrorRateFinding>(
            Prometheus("0"), address => ProbeTest.At(address) with { Prometheus = new() { Url = new Uri(address, "a%20b/"), TokenFile = "/no/such/token" } });

        Assert.Contains("-H \"Authorization: Bearer $(cat /no/such/token)\" ", finding.RepeatWith);
        Assert.Contains("/a%20b/api/v1/query", finding.RepeatWith);
    }

    private static RequestDelegate Prometheus(string total) => async context =>
    {
        var form = await context.Request.ReadFormAsync();
        var query = form["query"].ToString();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var body = context.Request.Path.Value!.EndsWith("query_range", StringComparison.Ordinal)
            ? $$"""{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[{{now - 600}},"0.5"],[{{now - 540}},"NaN"]]}]} }"""
            : query.StartsWith("sum(", StringComparison.Ordinal) ? Vector("{}", total)
            : query.StartsWith("sum by", StringComparison.Ordinal) ? Vector("""{"status":"503"}""", "0.75")
            : Empty;
        await Fault.Send(context, 200, "application/json", body);
    };

    private static string Vector(string labels, string value) =>
        $$$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{{{labels}}},"value":[1795329199.978,"{{{value}}}"]}]} }""";
}
