using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>The key that the integration uses: configured, or from the cluster's secret. Once read it is known to the masker.</summary>
/// <param name="Value">Null where there is none to be had.</param>
/// <param name="Why">Why there is none: "because …".</param>
/// <param name="Note">What a person should know of it.</param>
internal sealed record DeployedKey(string? Value, string Why, string? Note)
{
    public static async Task<DeployedKey> Find(ProbeBench bench, EnvironmentSettings environment, CancellationToken ct)
    {
        if (environment.VastAi.ApiKey is { } configured) return Checked(bench, configured, "the configured key");
        var (secret, key) = (environment.Kubernetes.Secret, environment.Kubernetes.SecretKey);
        try
        {
            var stored = (await bench.Cluster(environment).ReadSecret(secret, ct)).Value(key);
            return stored is null
                ? new(null, $"because the secret “{secret}” has no entry “{key}” in it: check Environments:<name>:Kubernetes:SecretKey", null)
                : Checked(bench, Encoding.UTF8.GetString(stored.Reveal()), $"the key in the secret {secret}");
        }
        catch (KubernetesException e)
        {
            return new(null, $"because the deployed key cannot be read, {ClusterView.Because(e)}", null);
        }
    }

    /// <summary>Never shows the key.</summary>
    public override string ToString() => Value is null ? "no key" : $"a key of {Value.Length} characters";

    private static DeployedKey Checked(ProbeBench bench, string raw, string which)
    {
        var key = raw.Trim();
        bench.Masker.Register(raw);
        if (key.Length == 0) return new(null, $"because {which} is empty", null);
        if (key.Any(c => c is <= ' ' or > '~')) return new(null, $"because {which} holds characters that no key has: store it again", null);
        return new(key, "", key.Length == raw.Length ? null : $"Mind that {which} is stored with a space or line break around it; many clients then fail to log in.");
    }
}
