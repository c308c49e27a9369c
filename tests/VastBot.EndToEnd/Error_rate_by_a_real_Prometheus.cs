using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.EndToEnd.Fixtures;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>The error-rate probe asks the installed Prometheus, which scrapes an endpoint of ours.</summary>
[NeedsProgram("prometheus")]
[NeedsProgram("promtool")]
public sealed class Error_rate_by_a_real_Prometheus(Error_rate_by_a_real_Prometheus.Shared shared) : IClassFixture<Error_rate_by_a_real_Prometheus.Shared>
{
    private static readonly Uri Nobody = new("http://127.0.0.1:9/");

    [Fact]
    public async Task The_rate_is_told_in_total_by_status_and_over_the_last_hour()
    {
        var prometheus = await shared.Prometheus();

        var finding = await Look(new() { ["Url"] = prometheus.Address.ToString() });

        Assert.True(finding.Outcome == ProbeOutcome.Failing, finding.Summary);
        Assert.InRange(PerSecond(finding), 0.8, 0.9);
        Assert.Equal(["429", "503"], finding.ByStatus.Keys.Order(StringComparer.Ordinal));
        Assert.All(finding.ByStatus, status => Assert.InRange(status.Value / ErrorExporter.PerSecond[status.Key], 0.95, 1.05));
        Assert.Equal(61, finding.LastHour.Count);
        Assert.All(finding.LastHour.Skip(6), point => Assert.InRange(point!.Value, 0.8, 0.9));
        Assert.Empty(finding.Details);

        var pasted = await Paste(finding.RepeatWith);
        Assert.Contains("\"value\":[", pasted.Well().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_that_nobody_exports_is_unknown_and_not_zero()
    {
        var prometheus = await shared.Prometheus();

        var finding = await Look(new() { ["Url"] = prometheus.Address.ToString(), ["Metric"] = "vastai_failures_total" });

        Assert.Equal(ProbeOutcome.Unknown, finding.Outcome);
        Assert.Null(finding.PerSecond);
        Assert.Contains("vastai_failures_total is absent", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_stopped_answering_is_said_beside_the_rate()
    {
        await using var exporter = await ErrorExporter.Start();
        await using var prometheus = await RealPrometheus.Start(exporter);
        exporter.Down = true;
        await prometheus.Expect("up == 0");

        var finding = await Look(new() { ["Url"] = prometheus.Address.ToString() });

        Assert.InRange(PerSecond(finding), 0.7, 0.95);
        Assert.Contains(finding.Details, detail => detail.Contains("up = 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_backup_answers_when_the_first_does_not()
    {
        var prometheus = await shared.Prometheus();

        var finding = await Look(new() { ["Url"] = Nobody.ToString(), ["BackupUrl"] = prometheus.Address.ToString() });

        Assert.InRange(PerSecond(finding), 0.8, 0.9);
        Assert.EndsWith("from the backup metrics", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(finding.Details, detail => detail.Contains("connection was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_and_password_open_a_Prometheus_that_wants_them()
    {
        await using var exporter = await ErrorExporter.Start();
        await using var prometheus = await RealPrometheus.Start(exporter, withLogin: true);
        var url = prometheus.Address.ToString();

        var stranger = await Look(new() { ["Url"] = url });
        var guest = await Look(new() { ["Url"] = url, ["Username"] = RealPrometheus.User, ["Password"] = RealPrometheus.Password });

        Assert.Equal(ProbeOutcome.Unknown, stranger.Outcome);
        Assert.Contains("401: it wants another login", stranger.Summary, StringComparison.Ordinal);
        Assert.InRange(PerSecond(guest), 0.8, 0.9);
        Assert.Contains("\"value\":[", (await Paste(guest.RepeatWith)).Well().Output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await Paste(stranger.RepeatWith)).Code);
    }

    private static async Task<ErrorRateFinding> Look(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => "Environments:production:Prometheus:" + s.Key, s => s.Value)).Build();
        await using var vastbot = TerminalServices.Build(configuration, new SecretMasker(), practice: true, slack: false);
        var probe = vastbot.Services.GetServices<IProbe>().OfType<ErrorRateProbe>().Single();
        var environment = vastbot.Services.GetRequiredService<IEnvironments>().Default;
        return (ErrorRateFinding)await probe.Look(environment, TestContext.Current.CancellationToken);
    }

    private static double PerSecond(ErrorRateFinding finding)
    {
        Assert.True(finding.PerSecond is not null, finding.Summary);
        return finding.PerSecond.Value;
    }

    private static Task<Command.Ended> Paste(string line) =>
        new Command(Path.GetTempPath(), new Dictionary<string, string> { ["PROMETHEUS_USERNAME"] = RealPrometheus.User, ["PROMETHEUS_PASSWORD"] = RealPrometheus.Password }).Paste(line);

    /// <summary>One Prometheus for the tests that change nothing; it starts when the first asks.</summary>
    public sealed class Shared : IAsyncDisposable
    {
        private ErrorExporter? _exporter;
        private RealPrometheus? _prometheus;

        internal async Task<RealPrometheus> Prometheus() => _prometheus ??= await RealPrometheus.Start(_exporter ??= await ErrorExporter.Start());

        public async ValueTask DisposeAsync()
        {
            if (_prometheus is not null) await _prometheus.DisposeAsync();
            if (_exporter is not null) await _exporter.DisposeAsync();
        }
    }
}
