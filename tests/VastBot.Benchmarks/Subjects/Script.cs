using System.Diagnostics;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;

namespace VastBot.Benchmarks.Subjects;

/// <summary>What a responder would type: shell lines against the same stub.</summary>
internal static class Script
{
    public static string Kubectl(Stub stub) => $"kubectl --server={stub.Address.ToString().TrimEnd('/')}";

    /// <summary>The runbook's log line, with every line of the log instead of the last ten.</summary>
    public static string Logs(Stub stub) => $"{Kubectl(stub)} logs -l app=vastai-integration --since=5m --tail=-1 | grep -i error | tail -20";

    /// <summary>The runbook's four looks, one after the other.</summary>
    public static string Triage(Stub stub, bool everyLine) =>
        $"""
        curl -s {stub.Address}status/api/v2/summary.json | jq -r .status.description > /dev/null
        curl -s {stub.Address}health | jq -r .services.vastai > /dev/null
        curl -s -G --data-urlencode 'query=rate(vastai_errors_total[5m])' {stub.Address}prometheus/api/v1/query | jq .data.result > /dev/null
        {(everyLine ? Logs(stub) : Logs(stub).Replace(" --tail=-1", "", StringComparison.Ordinal))}
        """;

    /// <summary>All logs of all pods, with their times, into one file.</summary>
    public static string Save(Stub stub, string file) => $"{Kubectl(stub)} logs -l app=vastai-integration --prefix --timestamps --tail=-1 > {file}";

    public static string LogAlone(Stub stub) => $"curl -s -o /dev/null '{stub.Address}api/v1/namespaces/default/pods/pod-0/log?sinceSeconds=300'";

    /// <summary>Milliseconds, and the lines it wrote.</summary>
    public static async Task<(double Milliseconds, string[] Lines)> Run(string lines)
    {
        var start = Stopwatch.GetTimestamp();
        await using var shell = Child.Start("bash", ["-c", lines]);
        var output = await shell.ToEnd();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
