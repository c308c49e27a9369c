using System.Globalization;
using System.Text;
using NSubstitute;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

namespace VastBot.Runbook.Tests.Features.Triage.Probes.ErrorLogs;

public class LogReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 55, 0, TimeSpan.Zero);

    private readonly IKubernetesClient _cluster = Substitute.For<IKubernetesClient>();
    private readonly Dictionary<string, byte[]> _logs = new(StringComparer.Ordinal);
    private readonly List<string> _readFrom = [];
    private readonly HashSet<string> _hang = new(StringComparer.Ordinal);

    public LogReaderTests()
    {
        _cluster.ReadLog(Arg.Any<string>(), Arg.Any<LogQuery>(), Arg.Any<CancellationToken>()).Returns(call => Task.FromResult<Stream>(Open(call.Arg<string>(), call.Arg<LogQuery>())));
    }

    [Fact]
    public async Task Lines_of_all_pods_are_merged_by_time()
    {
        _logs["a"] = Log(1, 10, i => i % 2 == 0 ? $"error a{i}" : "fine");
        _logs["b"] = Log(1, 10, i => i % 2 == 1 ? $"error b{i}" : "fine");

        var readings = await Read(["a", "b"]);

        Assert.Equal(
            ["error b1", "error a2", "error b3", "error a4", "error b5", "error a6", "error b7", "error a8", "error b9", "error a10"],
            readings.SelectMany(r => r.Lines()).OrderBy(l => l.At).Select(l => l.Text));
        Assert.All(readings, r => Assert.True(r.Complete));
        Assert.All(_readFrom, q => Assert.EndsWith("5000", q));
    }

    [Fact]
    public async Task Older_lines_are_read_where_the_full_page_holds_too_few_errors()
    {
        _logs["a"] = Log(1, 12_000, i => i % 1000 == 1 ? $"error {i}" : "fine");

        var reading = Assert.Single(await Read(["a"]));

        Assert.Equal(["a tail 5000", "a tail all"], _readFrom);
        Assert.Equal(12, reading.Errors);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"error {(i * 1000) + 1}"), reading.Lines().Select(l => l.Text));
        Assert.True(reading.Complete);
    }

    [Fact]
    public async Task A_slow_cluster_is_waited_for_once_not_twice()
    {
        _logs["a"] = Log(1, 6000, _ => "fine");
        var whole = new TaskCompletionSource();
        _cluster.ReadLog("a", Arg.Is<LogQuery>(q => q.TailLines == null), Arg.Any<CancellationToken>()).Returns(call =>
        {
            whole.SetResult();
            return Task.FromResult<Stream>(Open("a", call.Arg<LogQuery>()));
        });
        _cluster.ReadLog("a", Arg.Is<LogQuery>(q => q.TailLines != null), Arg.Any<CancellationToken>())
            .Returns(call => Page(call.Arg<LogQuery>(), call.Arg<CancellationToken>()));

        Assert.True(Assert.Single(await Read(["a"])).Complete);

        async Task<Stream> Page(LogQuery query, CancellationToken ct)
        {
            await whole.Task.WaitAsync(ct);
            return Open("a", query);
        }
    }

    [Fact]
    public async Task A_whole_log_that_does_not_matter_is_let_go_unread()
    {
        DripStream? whole = null;
        _logs["a"] = Log(1, 10, _ => "fine");
        _cluster.ReadLog("a", Arg.Is<LogQuery>(q => q.TailLines == null), Arg.Any<CancellationToken>())
            .Returns(call => Task.FromResult<Stream>(whole = Open("a", call.Arg<LogQuery>())));

        await Read(["a"]);

        Assert.Equal(["a tail 5000"], _readFrom);
        Assert.False(whole!.CanRead);
    }

    [Fact]
    public async Task Many_logs_are_not_asked_for_whole_before_their_pages()
    {
        var pods = Enumerable.Range(0, 20).Select(i => $"p{i}").ToArray();
        foreach (var pod in pods) _logs[pod] = Log(1, 10, _ => "fine");

        await Read(pods);

        await _cluster.DidNotReceive().ReadLog(Arg.Any<string>(), Arg.Is<LogQuery>(q => q.TailLines == null), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Older_lines_are_not_read_where_newer_ones_of_any_pod_fill_the_list()
    {
        _logs["quiet"] = Log(1, 6000, _ => "fine");
        _logs["loud"] = Log(5990, 30, i => $"error {i}");

        var readings = await Read(["quiet", "loud"]);

        Assert.Equal(2, _readFrom.Count);
        Assert.All(readings, r => Assert.True(r.Complete));
    }

    [Fact]
    public async Task At_the_deadline_it_answers_with_what_it_has_and_says_which_part()
    {
        _logs["a"] = Log(1, 6000, i => i % 3000 == 0 ? $"error {i}" : "fine");
        _hang.Add("a all");

        var reading = Assert.Single(await Read(["a"], TimeSpan.FromSeconds(1)));

        Assert.False(reading.Complete);
        Assert.Equal(["error 3000", "error 6000"], reading.Lines().Select(l => l.Text));
        Assert.Contains("newest 5,000 lines, and the older ones up to", Assert.Single(ReadPart.Words([reading])));
    }

    [Fact]
    public async Task A_pod_that_hangs_does_not_hide_the_others()
    {
        _logs["a"] = Log(1, 3, i => $"error {i}");
        _logs["stuck"] = [];
        _hang.Add("stuck 5000");

        var readings = await Read(["a", "stuck"], TimeSpan.FromSeconds(1));

        Assert.Equal(3, readings[0].Errors);
        Assert.False(readings[1].SawAnything);
        Assert.Contains("stuck/app: nothing before the time was up", string.Join('\n', ReadPart.Words(readings)));
    }

    [Fact]
    public async Task A_container_without_a_log_is_no_failure_and_a_broken_node_is_named()
    {
        _logs["a"] = Log(1, 3, i => $"error {i}");

        var readings = await Read(["a", "waiting", "broken"]);

        Assert.True(readings[1].Complete);
        Assert.Contains("because", readings[2].Lost);
        Assert.Equal(3, readings[0].Errors);
    }

    [Fact]
    public void Every_container_is_read_and_the_previous_instance_of_one_that_just_ended()
    {
        Pod Pod(string name, int restarts, DateTimeOffset? ended) => new()
        {
            Metadata = new() { Name = name },
            Spec = new() { Containers = [new() { Name = "app" }, new() { Name = "sidecar" }] },
            Status = new() { ContainerStatuses = [new() { Name = "app", RestartCount = restarts, LastState = new() { Terminated = new() { FinishedAt = ended } } }] },
        };

        var sources = LogSource.Of([Pod("a", 0, null), Pod("b", 1, Start), Pod("c", 9, Start.AddHours(-1))], Start);

        Assert.Equal(["a/app", "a/sidecar", "b/app", "b/app (previous)", "b/sidecar", "c/app", "c/sidecar"], sources.Select(s => s.ToString()));
    }

    private Task<IReadOnlyList<SourceReading>> Read(string[] pods, TimeSpan? deadline = null) => Read([.. pods.Select(p => new LogSource(p, "app", false))], deadline ?? TimeSpan.FromSeconds(60));

    private async Task<IReadOnlyList<SourceReading>> Read(IReadOnlyList<LogSource> sources, TimeSpan deadline)
    {
        using var end = new CancellationTokenSource(deadline, TimeProvider.System);
        return await new LogReader(_cluster, TimeProvider.System, deadline).Read(sources, end.Token);
    }

    private DripStream Open(string pod, LogQuery query)
    {
        void IsRead()
        {
            lock (_readFrom) _readFrom.Add($"{pod} tail {query.TailLines?.ToString(CultureInfo.InvariantCulture) ?? "all"}");
        }

        Assert.Equal((300, true), (query.SinceSeconds, query.Timestamps));
        if (pod == "waiting") throw new KubernetesException(KubernetesFailure.BadRequest, "is waiting to start");
        if (pod == "broken") throw new KubernetesException(KubernetesFailure.ServerError, "dial", 500);
        var all = _logs[pod];
        var hangs = _hang.Contains($"{pod} {query.TailLines?.ToString(CultureInfo.InvariantCulture) ?? "all"}");
        if (query.TailLines is not { } tail) return new DripStream(all, 3000, hangs, IsRead);
        var lines = Encoding.UTF8.GetString(all).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new DripStream(Encoding.UTF8.GetBytes(string.Concat(lines.TakeLast((int)tail).Select(l => l + "\n"))), 3000, hangs, IsRead);
    }

    private static byte[] Log(int first, int count, Func<int, string> line) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(first, count).Select(i =>
            $"{Start.AddMilliseconds(i * 10).AddTicks(line(i).Length).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)}Z {line(i)}\n")));
}
