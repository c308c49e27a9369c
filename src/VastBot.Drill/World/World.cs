using System.Collections.Immutable;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster;
using VastBot.Drill.Cluster.Controllers;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.PagerDuty;
using VastBot.Drill.Serving;

namespace VastBot.Drill;

/// <summary>The one model that all servers of the practice world read, so that they agree.</summary>
internal sealed class World
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Fault> _faults = new(StringComparer.Ordinal);
    private readonly ControlPlane _controlPlane;
    private ImmutableHashSet<string> _revoked = [];
    private volatile Chapter? _chapter;
    private volatile IReadOnlyList<ServingPod> _serving = [];

    /// <param name="real">What the world's own clock runs by.</param>
    /// <param name="scenario">The one it starts in.</param>
    public World(TimeProvider real, string scenario = "healthy")
    {
        Clock = new PracticeClock(real);
        _controlPlane = new ControlPlane(Objects, Clock, Note);
        _chapter = Open(ScenarioCatalogue.Find(scenario));
    }

    /// <summary>Raised after a switch of the scenario, outside any lock.</summary>
    public event EventHandler? Changed;

    /// <summary>The clock that everything in this world goes by, save the connections to it.</summary>
    public PracticeClock Clock { get; }

    /// <summary>The alerts that PagerDuty holds; a switch of the scenario leaves them.</summary>
    public PagedAlerts Paged { get; } = new();

    /// <summary>Where a request of the bot's is held.</summary>
    public Tripwire Tripwire { get; } = new();

    /// <summary>Who stands between the bot and all systems; nobody but in tests.</summary>
    public Middleman Between { get; set; } = static (_, _, answer) => answer();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public Scenario Scenario => Present.Scenario;

    /// <summary>When the present scenario was switched on; what it tells of began <see cref="Scenario.Lasting"/> earlier.</summary>
    public DateTimeOffset SwitchedAt => Present.SwitchedAt;

    /// <summary>The service's failed calls, past and present.</summary>
    public ErrorHistory Errors => Present.Errors;

    /// <summary>What stands in the cluster; call <see cref="CatchUp"/> first.</summary>
    public ClusterStore Objects { get; } = new();

    private Chapter Present => _chapter!;

    /// <summary>Switches everything at once: metrics, logs, pods, changes and answers fit the new scenario from the next request on.</summary>
    /// <exception cref="ArgumentException">There is no such scenario; the message lists those there are.</exception>
    public void SwitchTo(string scenario)
    {
        var next = ScenarioCatalogue.Find(scenario);
        lock (_lock) _chapter = Open(next);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Breaks a system, or mends it by <see cref="Fault.None"/>; a switch of the scenario leaves this as it is.</summary>
    public void Break(string system, Fault fault)
    {
        if (!PracticeSystems.All.Contains(system, StringComparer.Ordinal))
            throw new ArgumentException($"There is no system \"{system}\". Choose one of: {string.Join(", ", PracticeSystems.All)}.", nameof(system));
        lock (_lock) _faults[system] = fault;
    }

    /// <summary>How a system fails at present: as it was broken, else as the scenario says.</summary>
    public Fault FaultOf(string system)
    {
        lock (_lock)
        {
            var broken = _faults.GetValueOrDefault(system);
            return broken != Fault.None ? broken : Present.Scenario.Lost.GetValueOrDefault(system);
        }
    }

    /// <summary>Lets kubelets and controllers write what they would have written by now.</summary>
    public void CatchUp() => _controlPlane.CatchUp();

    /// <summary>Keeps controllers at work for a minute, though nobody looks: a change has been asked for.</summary>
    public async Task KeepWorking(CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        for (var i = 0; i < 300 && await ticks.WaitForNextTickAsync(cancellationToken); i++) CatchUp();
    }

    /// <summary>Does Vast.ai know this key?</summary>
    public bool KeyIsValid(string key) => IsKnown(key, Scenario);

    /// <summary>Takes a key away at Vast.ai, from this moment on and for every scenario.</summary>
    public void Revoke(string key)
    {
        ImmutableInterlocked.Update(ref _revoked, static (known, one) => known.Add(one), key);
        CatchUp();
    }

    /// <summary>Vast.ai is well again by itself; what was done in the cluster meanwhile stands.</summary>
    public void Recover()
    {
        lock (_lock) _chapter = Present with { Scenario = Present.Scenario with { VastAiRefusesWith = null, VastAiLimits = false, PageShowsIncident = false, ErrorsPerSecond = 0 } };
        CatchUp();
        Note(Now, _serving);
    }

    /// <summary>Does Vast.ai limit the account at present? Not once every pod of the service queues its calls.</summary>
    public bool VastAiLimitsUs
    {
        get
        {
            CatchUp();
            return Scenario.VastAiLimits && _serving.Any(pod => !pod.Queues);
        }
    }

    /// <summary>Do so many of the service's calls fail now that it calls its supplier ill? One in fifty does not.</summary>
    public bool VastAiFailsUs => Errors.PresentRate >= 0.05;

    /// <summary>Does the service serve from elsewhere, whatever Vast.ai does?</summary>
    public bool IsCovered => ServiceBehaviour.IsCovered(Scenario, _serving);

    /// <summary>The pods of the service, in name order.</summary>
    public IReadOnlyList<JsonObject> Pods()
    {
        CatchUp();
        return Objects.List(ResourceKind.Pods, Integration.Namespace);
    }

    /// <summary>The failed calls per second over the five minutes before a moment.</summary>
    public double ErrorsPerSecond(DateTimeOffset at)
    {
        var from = at.AddMinutes(-5);
        return ErrorHistory.Statuses.Sum(s => Errors.CountAt(s, at) - Errors.CountAt(s, from)) / 300;
    }

    /// <summary>Was any pod of the service serving, so that its metrics were there?</summary>
    public bool ServedAt(DateTimeOffset at) => Present.Serving.At(at);

    /// <summary>A variable of the service's container as the deployment sets it.</summary>
    public string? Variable(string name) =>
        Objects.Find(ResourceKind.Deployments, Integration.Namespace, Integration.Name) is { } deployment
            ? Integration.Variable(deployment["spec"]!["template"]!["spec"]!, name)
            : null;

    private Chapter Open(Scenario scenario)
    {
        var now = Now;
        var errors = new ErrorHistory();
        if (scenario.ErrorsPerSecond > 0) errors.Add(now - scenario.Lasting, scenario.ErrorStatus, scenario.ErrorsPerSecond);
        var serving = new ServingHistory();
        if (scenario.CrashingRelease) serving.Add(now - scenario.Lasting, false);
        _controlPlane.StartOver(ClusterSeed.For(scenario, now));
        return new Chapter(scenario, now, errors, serving);
    }

    private bool IsKnown(string key, Scenario scenario) =>
        !_revoked.Contains(key) && (key == Keys.Staged || key == Keys.Narrow || (key == Keys.Deployed && !scenario.KeyExpired));

    /// <summary>From this moment on calls fail as often as the pods that serve now let them. Takes no lock of ours: the control plane holds its own.</summary>
    private void Note(DateTimeOffset at, IReadOnlyList<ServingPod> serving)
    {
        _serving = serving;
        if (_chapter is not { } present) return;
        var (status, perSecond) = ServiceBehaviour.Failing(present.Scenario, serving, key => IsKnown(key, present.Scenario));
        present.Errors.Change(at, status, perSecond);
        present.Serving.Add(at, serving.Count > 0);
    }

    private sealed record Chapter(Scenario Scenario, DateTimeOffset SwitchedAt, ErrorHistory Errors, ServingHistory Serving);
}
