using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Actions with the line that a person can run. A key is only ever a variable, and a change names its container: without <c>-c</c> it goes into every sidecar.</summary>
internal static class KubectlLines
{
    public static ProposedAction Fallback(KubectlTarget at) =>
        new("fallback", "Enable the fallback; switch it off when Vast.ai is back.", SetVariable(at, "VASTAI_FALLBACK=true"));

    public static ProposedAction QueueMode(KubectlTarget at) =>
        new("queue-mode", "Queue calls to Vast.ai; switch it off when the 429s are gone.", SetVariable(at, "RATE_LIMIT_MODE=queue"));

    public static ProposedAction Callers(KubectlTarget at) =>
        new("find-callers", "Find who calls so often: replicas, jobs, people who share the key or the address.", $"{at.Kubectl} get pods -l {Shell.Quote(at.Cluster.PodSelector)} -o wide");

    /// <summary>Shows a fingerprint, never the key.</summary>
    public static ProposedAction CompareKey(KubectlTarget at) =>
        new("compare-key", "Compare the deployed key's fingerprint with the one that should be there.",
            $"{at.Kubectl} get secret {Shell.Quote(at.Cluster.Secret)} -o jsonpath='{{.data.{at.Cluster.SecretKey.Replace(".", "\\.", StringComparison.Ordinal)}}}' | base64 -d | sha256sum | cut -c1-12");

    /// <summary>A merge patch from standard input: the key stands neither among the process's arguments nor, a second time, in the last-applied annotation.</summary>
    public static ProposedAction RotateKey(KubectlTarget at) =>
        new("rotate-key", "Rotate the key: make a new one in Vast.ai's console, put it into $VASTAI_API_KEY, then",
            $$$"""printf '{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":null}},"stringData":{"{{{at.Cluster.SecretKey}}}":"%s"}}' "$VASTAI_API_KEY" | {{{at.Kubectl}}} patch secret {{{Shell.Quote(at.Cluster.Secret)}}} --type=merge --patch-file=/dev/stdin""");

    public static ProposedAction Restart(KubectlTarget at, string text) =>
        new("restart", text, $"{at.Kubectl} rollout restart {Deployment(at)}");

    public static ProposedAction Rollback(KubectlTarget at, RecentChange newest) =>
        new("rollback", $"Roll back, if the newest change is to blame ({newest.What}).", $"{at.Kubectl} rollout undo {Deployment(at)}");

    public static ProposedAction CheckConfiguration(KubectlTarget at) =>
        new("check-configuration", "Check what the integration is configured to call, and with which key.", $"{at.Kubectl} describe {Deployment(at)}");

    public static ProposedAction CheckNetwork(KubectlTarget at) =>
        new("check-network", "Check the way from the pod to Vast.ai: DNS, proxy, egress rules.",
            $"{at.Kubectl} exec {Deployment(at)} -c {Shell.Quote(at.Container)} -- curl -sS -m 5 -o /dev/null -w '%{{http_code}}\\n' {Shell.Quote(at.VastAiUrl)}");

    public static ProposedAction LookAtPods(KubectlTarget at) =>
        new("look-at-pods", "Look at the pods: waiting and termination reasons, events.", $"{at.Kubectl} describe pods -l {Shell.Quote(at.Cluster.PodSelector)}");

    public static ProposedAction LookAtMemory(KubectlTarget at) =>
        new("look-at-memory", "Look at memory and CPU against the limits.", $"{at.Kubectl} top pods -l {Shell.Quote(at.Cluster.PodSelector)} --containers");

    private static string SetVariable(KubectlTarget at, string assignment) =>
        $"{at.Kubectl} set env {Deployment(at)} -c {Shell.Quote(at.Container)} {assignment}";

    private static string Deployment(KubectlTarget at) => Shell.Quote("deployment/" + at.Cluster.Deployment);
}
