using System.Globalization;
using Npgsql;
using VastBot.Drill;
using VastBot.Drill.Workspace;

namespace VastBot.EndToEnd.Soak;

/// <summary>Breaks something every turn, in an order that follows from the seed, and mends it at the next one.</summary>
internal sealed class Chaos(PracticeWorld world, SoakRecord record, Replica[] replicas, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Queue<Blow> _deck = new();
    private readonly List<string> _story = [];
    private string? _brokenSystem;
    private bool _isDatabaseDown;

    /// <summary>The replica that is not killed any more, so that its memory can be watched; null: any may die.</summary>
    public Replica? Spared { get; set; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<string> Story => _story;

    private Faults Faults => world.Workspace.Faults;

    public async Task Rage(TimeSpan turn, CancellationToken over)
    {
        using var turns = new PeriodicTimer(turn, TimeProvider.System);
        while (!over.IsCancellationRequested)
        {
            await Mend();
            await Strike(Next());
            await turns.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Undoes whatever the last blow left.</summary>
    public async Task Mend()
    {
        (Faults.Cuts, Faults.Duplicates, Faults.LateAcks) = (0, 0, false);
        Faults.Mute("chat.postMessage", on: false);
        Faults.Storm(Faults.Everything, 0);
        Faults.Storm("chat.postMessage", 0);
        if (_brokenSystem is { } broken) world.Break(broken, Fault.None);
        if (_isDatabaseDown) await record.Server.Recover();
        (_brokenSystem, _isDatabaseDown) = (null, false);
        foreach (var replica in replicas.Where(replica => !replica.IsRunning))
        {
            // Gone by itself, this says so.
            await replica.Kill();
            replica.Start();
        }
    }

    /// <summary>Each kind comes once before any comes again.</summary>
    private Blow Next()
    {
        if (_deck.Count == 0)
        {
            var kinds = Enum.GetValues<Blow>();
            _random.Shuffle(kinds);
            foreach (var kind in kinds) _deck.Enqueue(kind);
        }

        return _deck.Dequeue();
    }

    private async Task Strike(Blow blow)
    {
        var mortal = replicas.Where(replica => replica != Spared).ToList();
        var one = mortal[_random.Next(mortal.Count)];
        _story.Add(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():HH:mm:ss} {blow}{(blow is Blow.KillOne or Blow.LoseOne ? $" {Array.IndexOf(replicas, one) + 1}" : "")}"));
        switch (blow)
        {
            case Blow.KillOne:
                await one.Kill();
                one.Start();
                break;
            case Blow.LoseOne:
                await one.Kill();
                break;
            case Blow.KillAll:
                await Task.WhenAll(mortal.Select(replica => replica.Kill()));
                break;
            case Blow.CutDatabase:
                await Cut();
                break;
            case Blow.CrashDatabase:
                _isDatabaseDown = true;
                await record.Server.Crash();
                break;
            case Blow.DropSockets:
                world.Workspace.Sockets.Drop();
                break;
            case Blow.CutEnvelopes:
                Faults.Cuts = 2;
                break;
            case Blow.RefreshSockets:
                await world.Workspace.Sockets.Refresh();
                break;
            case Blow.StormAll:
                Faults.Storm(Faults.Everything, _random.Next(5, 30));
                break;
            case Blow.StormPosts:
                Faults.Storm("chat.postMessage", _random.Next(5, 15));
                break;
            case Blow.MutePosts:
                Faults.Mute("chat.postMessage", on: true);
                break;
            case Blow.Duplicates:
                Faults.Duplicates = 1;
                break;
            case Blow.LateAcks:
                Faults.LateAcks = true;
                break;
            case Blow.SlowOutside:
                Break(Fault.Slow);
                break;
            default:
                var faults = Enum.GetValues<Fault>().Except([Fault.None, Fault.Slow]).ToList();
                Break(faults[_random.Next(faults.Count)]);
                break;
        }
    }

    private void Break(Fault fault)
    {
        _brokenSystem = PracticeSystems.All[_random.Next(PracticeSystems.All.Count)];
        _story[^1] += $" {_brokenSystem} {fault}";
        world.Break(_brokenSystem, fault);
    }

    private async Task Cut()
    {
        try
        {
            await record.CutConnections();
        }
        catch (NpgsqlException)
        {
            // Still recovering from a crash: there is nothing to cut.
        }
    }
}
