using System.Text;
using System.Text.Json;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>
/// Which secrets there are: names, versions, and length and fingerprint of each value. The values that it reads are known to the masker before
/// any other part writes.
/// </summary>
internal sealed class SecretsPart(IKubernetesClients clusters, SecretMasker masker, EvidenceOptions options) : IEvidencePart
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Name => "secrets' fingerprints";

    public TimeSpan Deadline => options.PartDeadline;

    public bool RunsFirst => true;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        var settings = job.Environment.Kubernetes;
        var name = EntryName.Of("kubernetes", "secrets.json");
        if (tray.Has(name)) return;
        var secret = await clusters.For(ClusterView.Login(settings)).ReadSecret(settings.Secret, cancellationToken);
        foreach (var key in secret.Keys) masker.Register(Encoding.UTF8.GetString(secret.Value(key)!.Reveal()));
        var told = new
        {
            secret.Metadata.Name,
            secret.Type,
            secret.Metadata.ResourceVersion,
            Values = secret.Keys.Select(key => new { Entry = key, Bytes = secret.Value(key)!.Length, Fingerprint = $"sha256:{secret.Value(key)!.Fingerprint}" }),
        };
        tray.Text(name, $"the secret {settings.Secret} in namespace {settings.Namespace}; values are never kept", JsonSerializer.Serialize(told, Indented));
    }
}
