using System.Security.Cryptography;
using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>The cluster of one environment: what the bot may do there, verb by verb, and whether deployment, secret and workaround variables are what the configuration says.</summary>
internal sealed class ClusterCheck(EnvironmentSettings environment, IKubernetesClients clients) : IDoctorCheck
{
    private KubernetesSettings Settings => environment.Kubernetes;

    public string Name => $"Cluster of {environment.Name}";

    public TimeSpan Deadline => TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken)
    {
        try
        {
            var client = clients.For(ClusterView.Login(Settings));
            var rights = ClusterRights.Of(Settings).ToList();
            var refused = await Task.WhenAll(rights.Select(right => Ask(client, right, cancellationToken)));
            return [Sum(client, rights.Where((_, place) => refused[place] is null).Select(right => right.Question), rights.Count), .. refused.OfType<DoctorFinding>(), .. await Deployment(client, cancellationToken), .. await Secret(client, cancellationToken)];
        }
        catch (KubernetesException e)
        {
            return [Lost("Login", e)];
        }
    }

    private static async Task<DoctorFinding?> Ask(IKubernetesClient client, (AccessQuestion Question, string Lost, bool ForFixes) right, CancellationToken cancellationToken)
    {
        var answer = await client.CanI(right.Question, cancellationToken);
        if (answer.Allowed) return null;
        return DoctorFinding.Warning(
            $"Right to {right.Question}",
            right.ForFixes ? $"is not granted, so these fixes are refused: {right.Lost}" : $"is not granted, so triage cannot see {right.Lost}",
            "Grant it as manifests/base/rbac.yaml does, or leave it if that is meant.");
    }

    private static DoctorFinding Sum(IKubernetesClient client, IEnumerable<AccessQuestion> granted, int all)
    {
        var named = granted.Select(question => question.ToString()).ToList();
        return DoctorFinding.Well("Rights", $"{named.Count} of {all} are granted in namespace {client.Namespace} at {client.Server.Authority}{(named.Count > 0 ? ": " : "")}{string.Join(", ", named)}");
    }

    private async Task<IReadOnlyList<DoctorFinding>> Deployment(IKubernetesClient client, CancellationToken cancellationToken)
    {
        try
        {
            var deployment = await client.ReadDeployment(Settings.Deployment, cancellationToken);
            var containers = deployment.Spec.Template.Spec.Containers;
            var wanted = Settings.Container ?? (containers.Any(c => c.Name == Settings.Deployment) ? Settings.Deployment : containers[0].Name);
            if (containers.FirstOrDefault(c => c.Name == wanted) is not { } container)
                return [DoctorFinding.Broken("Container", $"{Settings.Deployment} has no container {wanted}, only {string.Join(", ", containers.Select(c => c.Name))}", $"Set Environments:{environment.Name}:Kubernetes:Container.")];
            var set = new[] { environment.Fixes.QueueVariable, environment.Fixes.FallbackVariable }.Select(name => container.Env.FirstOrDefault(variable => variable.Name == name) is { } found ? $"{name}={(found.Value is { } value ? value : "(from elsewhere)")}" : $"{name} is not set");
            return [DoctorFinding.Well("Deployment", $"{Settings.Deployment}, container {wanted}; workaround variables: {string.Join(", ", set)}")];
        }
        catch (KubernetesException e)
        {
            return [Lost("Deployment", e)];
        }
    }

    private async Task<IReadOnlyList<DoctorFinding>> Secret(IKubernetesClient client, CancellationToken cancellationToken)
    {
        if (environment.VastAi.ApiKey is { Length: > 0 } configured) return [DoctorFinding.Well("Vast.ai key", $"from the configuration: {Fingerprint(configured)}")];
        try
        {
            var secret = await client.ReadSecret(Settings.Secret, cancellationToken);
            if (secret.Value(Settings.SecretKey) is not { Length: > 0 } value)
                return [DoctorFinding.Broken("Vast.ai key", $"secret {Settings.Secret} has no {Settings.SecretKey}", $"Put it there, or set Environments:{environment.Name}:Kubernetes:SecretKey.")];
            var key = value.Reveal();
            return key.Any(character => character is <= (byte)' ' or > (byte)'~')
                ? [DoctorFinding.Warning("Vast.ai key", $"in secret {Settings.Secret} it holds a blank or a line break: {value}", "Write it again without: printf, not echo.")]
                : [DoctorFinding.Well("Vast.ai key", $"in secret {Settings.Secret}: {value}")];
        }
        catch (KubernetesException e)
        {
            return [Lost("Secret", e)];
        }
    }

    private static string Fingerprint(string key) => $"{key.Length} characters, fingerprint {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8]}";

    private static DoctorFinding Lost(string subject, KubernetesException e)
    {
        var why = ClusterView.Because(e);
        var colon = why.LastIndexOf(": ", StringComparison.Ordinal);
        return colon > 0
            ? DoctorFinding.Broken(subject, $"cannot be seen, {why[..colon]}", $"{char.ToUpperInvariant(why[colon + 2])}{why[(colon + 3)..]}.")
            : DoctorFinding.Broken(subject, $"cannot be seen, {why}", "Try kubectl by hand with the same login.");
    }
}
