using VastBot.Runbook.Model.Triage;
using static VastBot.Runbook.Tests.Features.Triage.Probes.ClusterObjects;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class ErrorLogsProbeTests
{
    [Fact]
    public async Task Error_lines_are_masked_cut_and_counted_by_status()
    {
        var finding = await Look("2026-11-20T02:59:01Z \u001b[31merror\u001b[0m status=503 api_key=hidden-value\n2026-11-20T02:59:02Z fine\n2026-11-20T02:59:03Z Error 503 " + new string('x', 900));

        Assert.Equal(ProbeOutcome.Degraded, finding.Outcome);
        Assert.Equal(["error status=503 api_key=***"], finding.Lines.Take(1).Select(l => l.Text));
        Assert.Equal(500, finding.Lines[1].Text.Length);
        Assert.Equal(("a", "app"), (finding.Lines[0].Pod, finding.Lines[0].Container));
        Assert.Equal(2, finding.Statuses[503]);
        Assert.Contains("--tail=-1", finding.RepeatWith);
    }

    [Fact]
    public async Task No_error_line_is_ok() => Assert.Equal(ProbeOutcome.Ok, (await Look("2026-11-20T02:59:01Z fine\n")).Outcome);

    [Fact]
    public async Task No_pod_is_unknown() => ProbeTest.IsUnknownWithAReason(await ProbeTest.Ask<ErrorLogsFinding>(Answer(("/pods", List()))));

    private static Task<ErrorLogsFinding> Look(string log) => ProbeTest.Ask<ErrorLogsFinding>(context =>
        context.Request.Path.Value!.EndsWith("/log", StringComparison.Ordinal) ? Fault.Send(context, 200, "text/plain", log) : Answer(("/pods", List(Pod("a"))))(context));

    [Fact]
    public async Task A_line_names_each_of_its_statuses()
    {
        var finding = await Look("2026-11-20T02:59:01Z error 503 then 429\n");

        Assert.Equal([503, 429], Assert.Single(finding.Lines).Statuses);
    }
}
