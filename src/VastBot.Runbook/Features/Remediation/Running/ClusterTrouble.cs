using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What to make of a cluster's refusal in the middle of a fix: whether it passes by itself, and what people must know where it does not.</summary>
internal static class ClusterTrouble
{
    /// <summary>Is it worth another try? Each step looks first whether it was made.</summary>
    public static bool Passes(KubernetesFailure failure) => MayHideAChange(failure) || failure is KubernetesFailure.TooManyRequests or KubernetesFailure.Conflict or KubernetesFailure.Gone;

    /// <summary>What was changed and what was not, as far as the record and the answers tell.</summary>
    /// <param name="fix">As the journal has it now.</param>
    /// <param name="resumed">Had an earlier attempt begun? An answer of its may have been lost.</param>
    /// <param name="failure">How this attempt ended.</param>
    public static string Done(Fix fix, bool resumed, KubernetesFailure failure)
    {
        var open = fix.Step(FixRun.Changed) is not null ? " How its rollout goes on could not be seen."
            : fix.Stage == FixStage.Running && (resumed || MayHideAChange(failure)) ? " Whether the last change was made cannot be told, since its answer may have been lost: look before asking again."
            : "";
        return fix.Steps.Count == 0
            ? open.Length > 0 ? open.TrimStart() : "Nothing was changed."
            : $"Done before that: {string.Join(", ", fix.Steps.Select(step => Words(step.Name)))}.{open}";
    }

    /// <summary>A refusal says that nothing was done; these say nothing.</summary>
    private static bool MayHideAChange(KubernetesFailure failure) =>
        failure is KubernetesFailure.Network or KubernetesFailure.Timeout or KubernetesFailure.ServerError or KubernetesFailure.Garbage;

    private static string Words(string step) => step switch
    {
        RotateKeyFix.Saved => "the old key was kept for the way back",
        RotateKeyFix.Put => "the new key was put into the secret",
        RotateKeyFix.Blanked => "the staged key was blanked",
        _ => "the deployment was changed",
    };
}
