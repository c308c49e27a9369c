using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Evidence;

/// <summary>The whole collector over a real HTTP cluster, into a folder of its own.</summary>
internal sealed class EvidenceBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EvidenceBench(OneCluster cluster, string folder, Dictionary<string, string?> settings, IDisk? disk)
    {
        (Cluster, Folder) = (cluster, folder);
        settings["Environments:production:Kubernetes:Server"] = cluster.Address.ToString();
        settings["Environments:production:Kubernetes:Token"] = "test-token";
        settings["Environments:production:Kubernetes:Namespace"] = "vastai";
        settings["Storage:Path"] = Path.Combine(folder, "vastbot.db");
        var services = new ServiceCollection().AddLogging().AddHttpClient()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(new Clocks(Time, TimeProvider.System)).AddSingleton(TimeProvider.System).AddSingleton(Masker);
        services.AddSingleton(Substitute.For<IPageLinks>());
        services.AddKubernetes();
        services.AddRunbook(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (disk is not null) services.AddSingleton(disk);
        _services = services.BuildServiceProvider();
    }

    public OneCluster Cluster { get; }

    public string Folder { get; }

    public MovableTime Time { get; } = new();

    public SecretMasker Masker { get; } = new();

    public string Archive => Path.Combine(Folder, "out", "bundle.tar.gz");

    public IServiceProvider Services => _services;

    public static async Task<EvidenceBench> Start(Dictionary<string, string?>? settings = null, Func<string, IDisk>? disk = null)
    {
        var folder = Directory.CreateTempSubdirectory("vastbot-evidence-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        return new EvidenceBench(await OneCluster.Start(), folder, settings ?? [], disk?.Invoke(Path.Combine(folder, "out")));
    }

    public Task<PackedBundle> Collect() => Collect(packWhenStopped: true, TestContext.Current.CancellationToken);

    public Task<PackedBundle> Collect(bool packWhenStopped, CancellationToken stop) =>
        _services.GetRequiredService<EvidenceCollector>().Collect(
            new EvidenceJob
            {
                Bundle = "bundle",
                Environment = _services.GetRequiredService<IEnvironments>().Default,
                From = Time.GetUtcNow().AddHours(-1),
                To = Time.GetUtcNow(),
                Reason = "a test",
            },
            Archive, _ => { }, packWhenStopped, stop);

    /// <summary>Every file of the archive, by its name below the bundle's folder.</summary>
    public Dictionary<string, string> Unpack()
    {
        using var archive = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        using var tar = new TarReader(archive);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
            files.Add(entry.Name["bundle/".Length..], entry.DataStream is null ? "" : new StreamReader(entry.DataStream, Encoding.UTF8).ReadToEnd());
        return files;
    }

    public async Task<Verification> Verify()
    {
        await using var archive = File.OpenRead(Archive);
        return await BundleVerifier.Verify(archive, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Cluster.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
