using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Lives;
using VastBot.EndToEnd.Slack;
using VastBot.Practice;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Testing;

namespace VastBot.EndToEnd.Soak;

/// <summary>
/// A busy workspace, two replicas, one PostgreSQL: replicas are killed, the database crashes, sockets break, Slack slows everybody down, systems outside
/// fail. Afterwards nothing is lost and nothing stands twice. What happens, and in which order, follows from the seed.
/// </summary>
[NeedsProgram("initdb")]
public sealed class Two_replicas_through_chaos : IAsyncLifetime
{
    /// <summary>What the manifests allow a replica.</summary>
    private const long MostMemory = 384L * 1024 * 1024;

    private const int Open = 5;

    private static readonly Author Responder = Author.Person(PracticeIds.Responder);

    private readonly List<Incident> _incidents = [];
    private SoakRecord _record = null!;
    private PracticeWorld _world = null!;
    private Replica[] _replicas = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WorkspaceServer Workspace => _world.Workspace;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new PracticeWorldOptions { Scenario = "vast-outage", App = AppManifest.Read() }, Ct);
        _record = await SoakRecord.Create(_world);
        _replicas = [new Replica(_world, _record.Connection), new Replica(_world, _record.Connection)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas) await replica.DisposeAsync();
        if (_record is not null) await _record.DisposeAsync();
        if (_world is not null) await _world.DisposeAsync();
    }

    [Fact]
    public Task Nothing_is_lost_and_nothing_doubled_in_three_quarters_of_a_minute() =>
        Soak(TimeSpan.FromSeconds(45), turn: TimeSpan.FromSeconds(3), longestPromise: TimeSpan.FromSeconds(20), seed: 20261122);

    [Fact]
    [Long]
    public async Task Nothing_is_lost_and_nothing_doubled_in_half_an_hour_and_memory_is_steady()
    {
        var memory = await Soak(TimeSpan.FromMinutes(30), turn: TimeSpan.FromSeconds(8), longestPromise: TimeSpan.FromMinutes(2), seed: 20261123);
        var minutes = memory.MinutesOfLastLife(0);
        Assert.True(minutes.Count >= 9, $"It lived for {minutes.Count} minutes only.");
        var third = minutes.Count / 3;
        Assert.InRange(minutes.TakeLast(third).Average(), 1, (minutes.Take(third).Average() * 1.15) + 8);
    }

    private async Task<MemoryWatch> Soak(TimeSpan lasting, TimeSpan turn, TimeSpan longestPromise, int seed)
    {
        foreach (var replica in _replicas) replica.Start();
        await Connected();
        for (var i = 0; i < Open; i++) await Declare(i);

        var workspace = new BusyWorkspace(Workspace, _record, _incidents, longestPromise, seed);
        var chaos = new Chaos(_world, _record, _replicas, seed + 1);
        var memory = new MemoryWatch(_replicas);
        using var over = new CancellationTokenSource(lasting, TimeProvider.System);
        using var half = new CancellationTokenSource(lasting / 2, TimeProvider.System);
        await using var aging = half.Token.Register(() => chaos.Spared = _replicas[0]);
        await Task.WhenAll(workspace.Live(over.Token), chaos.Rage(turn, over.Token), memory.Watch(over.Token));
        await chaos.Mend();
        await Connected();

        var told = new SoakFindings(_world, _record, _incidents, workspace);
        await Waiting.Until(told.EverythingIsDelivered, Ct);
        await Waiting.Until(told.NoPromiseIsForgotten, Ct);
        Say(workspace, chaos, memory, await told.Say());
        await Assert.MultipleAsync([.. told.Checks]);
        Assert.InRange(memory.Most, 1, MostMemory);
        Assert.All(_replicas, replica => Assert.True(replica.IsRunning));
        return memory;
    }

    private async Task Declare(int i)
    {
        // The first one's promise was broken long before it was known, and nobody will care for it: that must be on record.
        var now = _world.Clock.GetUtcNow();
        var incident = await _record.Incidents.Declare(
            new Declared
            {
                Environment = "production", Title = $"Soak {i}", Severity = i % 2 == 0 ? Severity.P1 : Severity.P2, Impact = "practice", CurrentAction = "looking",
                NextUpdate = i == 0 ? now.AddMinutes(-4) : now.AddHours(1), AnnounceIn = PracticeIds.Ops,
            },
            $"soak-{i}", Responder, Ct);
        await Waiting.Until(async () => await _record.Incidents.Find(incident.Id, Ct) is { Channel: not null, Card: not null }, Ct);
        _incidents.Add((await _record.Incidents.Find(incident.Id, Ct))!);
    }

    private static void Say(BusyWorkspace workspace, Chaos chaos, MemoryWatch memory, string told) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"{workspace.Events} events, {workspace.Written.Count} notes written, {workspace.Typed.Count} typed\n{told}\n{memory.Say()}\n{string.Join('\n', chaos.Story)}");

    private Task Connected() => Signal.Until(() => Workspace.Sockets.Count >= 4, h => Workspace.Sockets.Changed += h, h => Workspace.Sockets.Changed -= h);
}
