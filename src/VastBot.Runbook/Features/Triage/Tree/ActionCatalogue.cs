using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The runbook's actions by verdict and kind, the next step first.</summary>
internal static class ActionCatalogue
{
    public static IReadOnlyList<ProposedAction> For(VerdictKind verdict, Evidence e, KubectlTarget at) => verdict switch
    {
        VerdictKind.VastAiIncident => [Wait(), KubectlLines.Fallback(at)],
        VerdictKind.OurIntegration when e.NoCredit => [AddCredit(), .. e.Kind is ErrorKind.None ? [] : ByKind(e, at)],
        VerdictKind.OurIntegration => [.. ByKind(e, at), .. NewestChange(e)],
        VerdictKind.OurInfrastructure => Infrastructure(e, at),
        VerdictKind.LikelyResolved => [Monitor(at)],
        _ => [.. e.Kind is ErrorKind.None ? [] : ByKind(e, at), AskAgain(at)],
    };

    private static IReadOnlyList<ProposedAction> ByKind(Evidence e, KubectlTarget at) => e.Kind switch
    {
        ErrorKind.Authentication => [KubectlLines.CompareKey(at), KubectlLines.RotateKey(at), KubectlLines.Restart(at, "Restart, so that the pods take the new key.")],
        ErrorKind.RateLimited => [KubectlLines.QueueMode(at), KubectlLines.Callers(at)],
        ErrorKind.UpstreamError => [KubectlLines.CheckConfiguration(at), KubectlLines.Fallback(at), TellVastAi()],
        ErrorKind.Network => [KubectlLines.CheckNetwork(at), KubectlLines.Fallback(at)],
        _ => [KubectlLines.CompareKey(at), KubectlLines.CheckConfiguration(at)],
    };

    private static List<ProposedAction> Infrastructure(Evidence e, KubectlTarget at)
    {
        List<ProposedAction> actions = [KubectlLines.LookAtPods(at), KubectlLines.LookAtMemory(at)];
        // Undoing anything but a new rollout would bring back what somebody has just got rid of.
        if (e.Changes?.Changes is [{ Kind: ChangeKind.Rollout } newest, ..]) actions.Insert(0, KubectlLines.Rollback(at, newest));
        else actions.AddRange([.. NewestChange(e), KubectlLines.Restart(at, "Restart the integration.")]);
        actions.Add(KubectlLines.CheckNetwork(at));
        return actions;
    }

    /// <summary>Most outages begin with a change.</summary>
    private static IEnumerable<ProposedAction> NewestChange(Evidence e) =>
        e.Changes?.Changes is [var newest, ..] ? [new("newest-change", $"Ask whether the newest change is to blame: {newest.What}.")] : [];

    private static ProposedAction Wait() => new("wait", "Wait for Vast.ai, watch its status page. Don't rotate keys and don't roll back while it fails.");

    private static ProposedAction AddCredit() => new("add-credit", "Add credit in Vast.ai's console, under billing.");

    private static ProposedAction TellVastAi() => new("tell-vastai", "Tell Vast.ai's support: status, since when, from which network.");

    private static ProposedAction Monitor(KubectlTarget at) =>
        new("monitor", "Monitor for 15 minutes, then triage again.", $"vastbot triage {Shell.Quote(at.Environment)}");

    private static ProposedAction AskAgain(KubectlTarget at) =>
        new("triage-again", "Get the lost views back, then triage again.", $"vastbot triage {Shell.Quote(at.Environment)}");
}
