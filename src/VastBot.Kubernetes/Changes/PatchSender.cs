using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>Sends patches under our own field manager, with unknown fields refused.</summary>
internal sealed class PatchSender(ApiConnection api)
{
    private readonly ApiPath _path = new(api.Access.Namespace);

    public Task<Deployment> Deployment(Deployment current, string verb, PatchKind kind, JsonNode patch, bool dryRun, CancellationToken cancellationToken) =>
        api.Read(Request(_path.Deployment(current.Metadata.Name), $"{verb} deployment {current.Metadata.Name}", kind, patch, dryRun),
            KubernetesJson.Default.Deployment, d => d.Kind == "Deployment", cancellationToken);

    public ApiRequest Request(string path, string purpose, PatchKind kind, JsonNode patch, bool dryRun, bool secret = false) => new()
    {
        Method = HttpMethod.Patch,
        Path = ApiPath.Query(path, ("fieldManager", "vastbot"), ("fieldValidation", "Strict"), ("dryRun", dryRun ? "All" : null)),
        Purpose = $"{purpose} in namespace {api.Access.Namespace}",
        Body = Encoding.UTF8.GetBytes(patch.ToJsonString()),
        ContentType = kind switch
        {
            PatchKind.StrategicMerge => "application/strategic-merge-patch+json",
            PatchKind.Merge => "application/merge-patch+json",
            _ => "application/json-patch+json",
        },
        Secret = secret,
        Changes = !dryRun,
    };
}
