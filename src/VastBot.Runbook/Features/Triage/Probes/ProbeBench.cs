using Microsoft.Extensions.Logging;
using VastBot.Kubernetes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What all probes stand on: clocks, deadlines, masking, the cluster, and the promise that no probe throws.</summary>
internal sealed partial class ProbeBench(Clocks clocks, SecretMasker masker, TriageOptions options, IKubernetesClients clusters, ILogger<ProbeBench> logger)
{
    private const int LongestText = 300;

    public Clocks Clocks => clocks;

    public SecretMasker Masker => masker;

    public TriageOptions Options => options;

    /// <exception cref="KubernetesException">There is no login, or it has expired.</exception>
    public IKubernetesClient Cluster(EnvironmentSettings environment) => clusters.For(ClusterView.Login(environment.Kubernetes));

    /// <summary>Looks within the deadline; whatever goes wrong becomes the finding that <paramref name="lost"/> makes of the reason ("because …"); <paramref name="late"/> is the reason when nothing answers in time.</summary>
    public async Task<Finding> Look<T>(TimeSpan deadline, Func<ProbeLook, Task<T>> look, Func<ProbeLook, string, T> lost, CancellationToken ct, string? late = null)
        where T : Finding
    {
        using var watch = new ProbeLook(clocks, deadline, ct);
        Finding finding;
        try
        {
            finding = await look(watch);
        }
        catch (KubernetesException e)
        {
            finding = lost(watch, ClusterView.Because(e));
        }
        catch (OperationCanceledException)
        {
            finding = lost(watch, late ?? $"because no answer came within {deadline.TotalSeconds:0.#} s: try again, or run the line below by hand");
        }
        catch (Exception e)
        {
            Log.Failed(logger, e);
            finding = lost(watch, $"because the check itself failed ({e.GetType().Name}); the log has the details");
        }

        return finding with { Summary = Clean(finding.Summary, 600), Details = [.. finding.Details.Select(d => Clean(d, 600))], RepeatWith = masker.Mask(finding.RepeatWith) };
    }

    /// <summary>Text from outside, fit to be shown: masked, on one line, not too long.</summary>
    public string Clean(string text, int longest = LongestText)
    {
        var clean = string.Join(' ', masker.Mask(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        clean = new string([.. clean.Where(c => !char.IsControl(c))]);
        if (clean.Length <= longest) return clean;
        var cut = char.IsHighSurrogate(clean[longest - 2]) ? longest - 2 : longest - 1;
        return clean[..cut] + "…";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A probe failed in a way it does not know")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
