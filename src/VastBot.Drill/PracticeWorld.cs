using VastBot.Drill.Cluster;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Health;
using VastBot.Drill.PagerDuty;
using VastBot.Drill.Prometheus;
using VastBot.Drill.Serving;
using VastBot.Drill.StatusPage;
using VastBot.Drill.VastAi;
using VastBot.Drill.Workspace;

namespace VastBot.Drill;

/// <summary>A running practice world: one model of the world behind servers that speak the real protocols on loopback.</summary>
public sealed class PracticeWorld : IAsyncDisposable
{
    private readonly World _world;
    private readonly List<IAsyncDisposable> _servers;
    private readonly DirectoryInfo _folder;

    private static readonly string[] ActionsThatOthersApprove = ["rotate-key", "rollback", "scale"];

    private const string KubeConfigName = "kubeconfig.json";

    private PracticeWorld(
        World world, WorkspaceServer workspace, Uri cluster, List<IAsyncDisposable> servers, DirectoryInfo folder, IReadOnlyDictionary<string, string?> settings)
    {
        (_world, _servers, _folder) = (world, servers, folder);
        (Workspace, Cluster, Settings) = (workspace, cluster, settings);
    }

    /// <summary>The workspace's web page.</summary>
    public Uri Page => Workspace.Page;

    /// <summary>The whole configuration of a bot that lives in this world, by configuration key (<c>Slack:ApiUrl</c>, <c>Environments:production:Health:Url</c>, …).</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What stands behind the page.</summary>
    internal WorkspaceServer Workspace { get; }

    /// <summary>The alerts that the practice PagerDuty holds.</summary>
    internal PagedAlerts Paged => _world.Paged;

    /// <summary>The clock that the world, and the runbook of a bot in it, goes by.</summary>
    public PracticeClock Clock => _world.Clock;

    /// <summary>The scenario at present.</summary>
    public string Scenario => _world.Scenario.Name;

    /// <summary>A kubeconfig file for a person with kubectl: context <c>practice</c> may do everything, <c>vastbot</c> only what the bot may.</summary>
    public string KubeConfig => Path.Combine(_folder.FullName, KubeConfigName);

    /// <summary>The cluster without TLS, for callers that are not kubectl: kubectl sends no token to such an address.</summary>
    internal Uri Cluster { get; }

    /// <summary>Starts every server.</summary>
    /// <exception cref="ArgumentException">There is no such scenario; the message lists those there are.</exception>
    public static async Task<PracticeWorld> Start(PracticeWorldOptions options, CancellationToken cancellationToken)
    {
        var world = new World(options.Time, options.Scenario);
        world.Clock.Speed = options.Speed;
        var folder = Directory.CreateTempSubdirectory("vastbot-practice-");
        var servers = new List<IAsyncDisposable>();
        try
        {
            var (systems, cluster) = await StartSystems(world, servers, folder, cancellationToken);
            var pagerDuty = await PagerDutyServer.Start(world, world.Paged, cancellationToken);
            servers.Add(pagerDuty);
            var workspace = await WorkspaceServer.Start(
                world, options.Port, (options.App?.Options ?? new WorkspaceOptions()) with { Stamps = world.Clock }, cancellationToken);
            servers.Add(workspace);
            var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["Practice"] = "true",
                // Whoever switches the scenario and asks again wants to see the new one.
                ["Triage:ReuseVastAiFor"] = "00:00:00",
                // A slow machine makes the practice slow, not blind.
                ["Triage:ProbeDeadline"] = "00:00:15",
                // Whoever practises may raise alerts at the bot's public pages.
                ["Alerts:Channel"] = PracticeIds.Ops,
                ["Alerts:AlertmanagerToken"] = Keys.AlertmanagerToken,
                ["Alerts:VastAiSecret"] = Keys.VastAiWebhookSecret,
                ["PagerDuty:Url"] = pagerDuty.Address.ToString(),
                ["PagerDuty:RoutingKey"] = Keys.PagerDutyRouting,
                ["Storage:Path"] = Path.Combine(folder.FullName, "vastbot.db"),
                ["StatusPage:Provider"] = "Embedded",
            };
            if (options.IsAlone)
                foreach (var action in ActionsThatOthersApprove) settings[$"Remediation:Approval:{action}"] = "Self";
            foreach (var (key, value) in systems) settings["Environments:production:" + key] = value;
            foreach (var (key, value) in WorkspaceSettings.Of(workspace)) settings[key] = value;
            return new PracticeWorld(world, workspace, cluster, servers, folder, settings);
        }
        catch
        {
            await Stop(servers, folder);
            throw;
        }
    }

    /// <summary>Switches the whole world to another scenario.</summary>
    /// <exception cref="ArgumentException">There is no such scenario; the message lists those there are.</exception>
    public void SwitchTo(string scenario) => _world.SwitchTo(scenario);

    /// <summary>Breaks one system of <see cref="PracticeSystems"/>, or mends it by <see cref="Fault.None"/>.</summary>
    /// <exception cref="ArgumentException">There is no such system; the message lists those there are.</exception>
    public void Break(string system, Fault fault) => _world.Break(system, fault);

    /// <summary>Takes a Vast.ai key away, as somebody may do at any moment.</summary>
    internal void Revoke(string key) => _world.Revoke(key);

    /// <summary>Vast.ai recovers by itself, as it does in the end; the cluster stays as it is.</summary>
    internal void Recover() => _world.Recover();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(Stop(_servers, _folder));

    private static async Task<(Dictionary<string, string?> Settings, Uri Cluster)> StartSystems(
        World world, List<IAsyncDisposable> servers, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var certificate = LoopbackCertificate.Create(TimeProvider.System.GetUtcNow());
        var statusPage = await Keep(StatusPageServer.Start(world, cancellationToken));
        var vastAi = await Keep(VastAiServer.Start(world, cancellationToken));
        var health = await Keep(HealthServer.Start(world, cancellationToken));
        var prometheus = await Keep(PrometheusServer.Start(world, PracticeSystems.Prometheus, cancellationToken));
        var backup = await Keep(PrometheusServer.Start(world, PracticeSystems.PrometheusBackup, cancellationToken));
        var cluster = await Keep(ClusterServer.Start(world, certificate, cancellationToken));
        var kubeConfig = Path.Combine(folder.FullName, KubeConfigName);
        await KubeConfigFile.Write(kubeConfig, cluster.SecureAddress, certificate, cancellationToken);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Default"] = "true",
            ["StatusPage:Url"] = statusPage.Address.ToString(),
            ["StatusPage:Components:0"] = "API",
            ["VastAi:ApiUrl"] = new Uri(vastAi.Address, "api/v0/").ToString(),
            ["VastAi:Permissions:0"] = "user_read",
            ["VastAi:Permissions:1"] = "instance_read",
            ["Health:Url"] = new Uri(health.Address, "health").ToString(),
            ["Prometheus:Url"] = prometheus.Address.ToString(),
            ["Prometheus:BackupUrl"] = backup.Address.ToString(),
            // A person's kubectl lines name this file, so that what is practised never reaches the cluster of their own kubeconfig.
            ["Kubernetes:KubeConfig"] = kubeConfig,
            ["Kubernetes:Token"] = Keys.BotClusterToken,
            ["Kubernetes:Namespace"] = Integration.Namespace,
            ["Kubernetes:Deployment"] = Integration.Name,
            ["Kubernetes:Container"] = Integration.Name,
            ["Kubernetes:PodSelector"] = Integration.Selector,
            ["Kubernetes:Secret"] = Integration.Secret,
            ["Kubernetes:SecretKey"] = Integration.SecretKey,
            ["Kubernetes:ConfigMaps:0"] = Integration.ConfigMap,
        };
        return (settings, cluster.Address);

        async Task<LoopbackServer> Keep(Task<LoopbackServer> starting)
        {
            var server = await starting;
            servers.Add(server);
            return server;
        }
    }

    private static async Task Stop(List<IAsyncDisposable> servers, DirectoryInfo folder)
    {
        foreach (var server in servers.AsEnumerable().Reverse()) await server.DisposeAsync();
        servers.Clear();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Somebody still holds a file: the system clears its temporary folder by itself.
        }
    }
}
