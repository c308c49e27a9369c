using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Benchmarks.Subjects;

/// <summary>VastBot's own services in a process of their own, told by lines of input what to do: <c>read PODS</c>, <c>probe</c>, <c>collect FILE</c>, <c>triage</c>.</summary>
internal sealed class SubjectLoop(Uri outside, IServiceProvider services) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Answers each line with milliseconds, megabytes allocated, and what was found.</summary>
    public static async Task Serve(Options options)
    {
        var outside = new Uri(options.Text("outside", ""));
        await using var services = TerminalServices.Build(Settings(outside), new VastBot.Runbook.Rendering.Masking.SecretMasker(), practice: false, slack: false);
        using var loop = new SubjectLoop(outside, services.Services);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } line) Console.WriteLine(await loop.Measured(line.Split(' ')));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> Measured(string[] words)
    {
        var (start, allocated) = (TimeProvider.System.GetTimestamp(), GC.GetTotalAllocatedBytes());
        var found = words[0] switch
        {
            "read" => await Read(int.Parse(words[1], CultureInfo.InvariantCulture)),
            "probe" => await Probe(),
            "collect" => await Collect(words[1]),
            _ => await Triage(),
        };
        var milliseconds = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F1} {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:F1} {found}");
    }

    /// <summary>The logs alone, all pods at once, and nothing done with them.</summary>
    private async Task<string> Read(int pods)
    {
        await Task.WhenAll(Enumerable.Range(0, pods).Select(async pod =>
        {
            var path = new Uri(outside, $"/api/v1/namespaces/default/pods/pod-{pod}/log?sinceSeconds=300&timestamps=true");
            using var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            await using var log = await response.Content.ReadAsStreamAsync();
            var block = new byte[256 * 1024];
            while (await log.ReadAsync(block) > 0)
            {
            }
        }));
        return "-";
    }

    private async Task<string> Probe()
    {
        var probe = services.GetServices<IProbe>().Single(p => p.Label.Id == "error-logs");
        return Said(await probe.Look(services.GetRequiredService<IEnvironments>().Find(null)!, CancellationToken.None));
    }

    private async Task<string> Triage()
    {
        TriageReport? last = null;
        await foreach (var report in services.GetRequiredService<ITriage>().Run("production").Reports) last = report;
        return $"{Said(last!.Findings.Single(f => f.Probe == "error-logs"))} {last.Verdict!.Kind} {string.Join(' ', last.Findings.Select(f => $"{f.Probe}={f.Outcome}/{f.Duration.TotalMilliseconds:F0}"))}";
    }

    /// <summary>A bundle of the last hour: bytes of logs in it, secrets taken out, things missing.</summary>
    private async Task<string> Collect(string path)
    {
        var now = TimeProvider.System.GetUtcNow();
        var job = new EvidenceJob { Bundle = "benchmark", Environment = services.GetRequiredService<IEnvironments>().Default, From = now.AddHours(-1), To = now, Reason = "a benchmark" };
        var bundle = await services.GetRequiredService<EvidenceCollector>().Collect(job, path, _ => { }, packWhenStopped: true, CancellationToken.None);
        var logs = bundle.Manifest.Files.Where(file => file.Name.StartsWith("logs/", StringComparison.Ordinal)).Sum(file => file.Size);
        return string.Create(CultureInfo.InvariantCulture, $"{logs} {bundle.Manifest.Masked} {bundle.Manifest.Missing.Count(gap => gap.What.Contains("log", StringComparison.Ordinal))} {bundle.Size}");
    }

    private static string Said(Finding finding) => finding is ErrorLogsFinding logs
        ? string.Join(',', logs.Lines.Select(line => $"{line.Pod["pod-".Length..]}:{ErrorLines.NumberIn(line.Text)}"))
        : throw new InvalidOperationException(finding.Summary);

    private static IConfigurationRoot Settings(Uri outside) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Environments:production:StatusPage:Url"] = new Uri(outside, "/status/").ToString(),
        ["Environments:production:VastAi:ApiUrl"] = new Uri(outside, "/vast/api/v0/").ToString(),
        ["Environments:production:Kubernetes:Server"] = outside.ToString(),
        ["Environments:production:Kubernetes:Token"] = "benchmark-token",
        ["Environments:production:Health:Url"] = new Uri(outside, "/health").ToString(),
        ["Environments:production:Prometheus:Url"] = new Uri(outside, "/prometheus/").ToString(),
        ["Triage:LogsDeadline"] = "00:01:00",
        ["Evidence:MostLogMegabytes"] = "8192",
        ["Evidence:LogsDeadline"] = "01:00:00",
        ["Triage:ReuseVastAiFor"] = "00:00:01",
        ["Logging:LogLevel:Default"] = "Warning",
    }).Build();
}
