using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Prometheus.Queries;

namespace VastBot.Drill.Prometheus;

/// <summary>The series that a Prometheus scraping the practice service would hold: every value is a function of the scenario and the time.</summary>
internal static class ServiceMetrics
{
    private const double CallsPerSecond = 1.2;
    private static readonly DateTimeOffset CountingSince = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Series> Of(World world)
    {
        var all = new List<Series>
        {
            new(Labels("up", ("job", "prometheus"), ("instance", "localhost:9090")), _ => 1),
        };
        var pods = world.Pods();
        foreach (var pod in pods)
        {
            all.Add(new Series(OfPod(pod, "up"), at => world.ServedAt(at) ? 1 : 0));
            foreach (var status in ErrorHistory.Statuses)
            {
                var label = status.ToString(CultureInfo.InvariantCulture);
                all.Add(new Series(OfPod(pod, "vastai_errors_total", ("status", label)), Errors(status)));
                all.Add(new Series(OfPod(pod, "vastai_requests_total", ("status", label)), Errors(status)));
            }

            all.Add(new Series(OfPod(pod, "vastai_requests_total", ("status", "200")), WhileServing(at =>
                (CallsPerSecond * (at - CountingSince).TotalSeconds) - ErrorHistory.Statuses.Sum(s => world.Errors.CountAt(s, at)))));
        }

        return all;

        Func<DateTimeOffset, double?> Errors(int status) => WhileServing(at => world.Errors.CountAt(status, at));

        // Each pod has its equal share.
        Func<DateTimeOffset, double?> WhileServing(Func<DateTimeOffset, double> total) => at => world.ServedAt(at) ? total(at) / pods.Count : null;
    }

    private static SortedDictionary<string, string> OfPod(JsonObject pod, string name, params (string Label, string Value)[] more) => Labels(
        name,
        [("job", "vastai-integration"), ("namespace", (string)pod["metadata"]!["namespace"]!), ("pod", (string)pod["metadata"]!["name"]!),
            ("instance", $"{(string?)pod["status"]?["podIP"]}:8080"), .. more]);

    private static SortedDictionary<string, string> Labels(string name, params (string Label, string Value)[] labels)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["__name__"] = name };
        foreach (var (label, value) in labels) all[label] = value;
        return all;
    }
}
