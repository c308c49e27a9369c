using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Remediation;

/// <summary>The sweep: what falls due follows from the journal and the runbook's clock, once, whoever looks.</summary>
public sealed class What_falls_due : IAsyncDisposable
{
    private const string Id = "production-fx111";
    private RecordBench _bench = null!;
    private RecordProcess _process = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_request_is_warned_of_and_expires_once_though_two_processes_look(string provider)
    {
        await Open(provider);
        await Deciding_on_a_fix.Propose(_process, ApprovalRule.One);
        Assert.Empty(await Seen(TimeSpan.FromMinutes(11)));
        Assert.Equal([FixWarned.Name], await Seen(TimeSpan.FromMinutes(1.5)));
        Assert.Equal([FixWarned.Name, FixExpired.Name], await Seen(TimeSpan.FromMinutes(3)));
        Assert.Equal([FixWarned.Name, FixExpired.Name], await Seen(TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task A_fix_is_looked_at_after_1_3_and_10_minutes()
    {
        await Open("Sqlite");
        await CarriedOut();
        foreach (var (minutes, due) in new[] { (0.9, 0), (0.2, 1), (1.0, 1), (1.0, 3), (7.0, 10), (60.0, 10) })
        {
            await Seen(TimeSpan.FromMinutes(minutes));
            Assert.Equal(due, await LastLook());
        }
    }

    [Fact]
    public async Task After_a_pause_the_last_look_that_is_due_says_all()
    {
        await Open("Sqlite");
        await CarriedOut();
        await Seen(TimeSpan.FromHours(2));
        Assert.Equal(10, await LastLook());
        Assert.Single(await Events<FixLookDue>());
    }

    private async Task Open(string provider)
    {
        _bench = await RecordBench.On(provider);
        _process = _bench.Start();
    }

    private async Task CarriedOut()
    {
        await Deciding_on_a_fix.Propose(_process, ApprovalRule.One);
        await _process.Journal.Append(
            StreamId.Environment("production"), null, Author.Person("U0FIRST"), [new FixApproved(Id, "t", null), new FixStarted(Id), new FixDone(Id, "all pods")], Ct);
    }

    /// <summary>Moves the clock, lets two look at once, and answers any look that was started; the names of the sweep's own decisions so far.</summary>
    private async Task<IReadOnlyList<string>> Seen(TimeSpan later)
    {
        _bench.Time.Advance(later);
        var second = _bench.Start();
        await Task.WhenAll(Task.Run(() => Sweep(_process).Look("production", Ct), Ct), Task.Run(() => Sweep(second).Look("production", Ct), Ct));
        if (await LastLook() is > 0 and var minute && (await Events<FixLooked>()).All(looked => looked.Minute != minute))
            await _process.Journal.Append(StreamId.Environment("production"), null, Author.Bot, [new FixLooked(Id, minute, FixResult.Worked, minute == 10 ? FixResult.Worked : FixResult.Open, "", null)], Ct);
        return [.. (await _process.Journal.Read(StreamId.Environment("production"), 0, Ct)).Select(entry => entry.Event.Kind).Where(kind => kind is FixWarned.Name or FixExpired.Name)];
    }

    private async Task<int> LastLook() => (await Events<FixLookDue>()).Select(due => due.Minute).LastOrDefault();

    private async Task<IReadOnlyList<T>> Events<T>() => [.. (await _process.Journal.Read(StreamId.Environment("production"), 0, Ct)).Select(entry => entry.Event).OfType<T>()];

    private FixSweep Sweep(RecordProcess process)
    {
        var clocks = new Clocks(_bench.Time, _bench.Time);
        return new(
            new FixJournal(process.Journal, process.Incidents), new ConfiguredEnvironments([new EnvironmentSettings { Name = "production" }]), process.Incidents,
            new FixSceneReader(Substitute.For<IKubernetesClients>(), clocks), new RemediationOptions(), clocks, NullLogger<FixSweep>.Instance);
    }
}
