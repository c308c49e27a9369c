using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>One action of the closed catalogue. Cluster failures are <see cref="KubernetesException"/>s; who calls turns them into words.</summary>
internal interface IFixAction
{
    /// <summary>One of <see cref="FixActions"/>.</summary>
    string Name { get; }

    /// <summary>Every right in the cluster that it needs, beside those of looking.</summary>
    IEnumerable<AccessQuestion> Rights(FixScene scene);

    /// <summary>Tries it out on the server without changing anything, and says what it would change. It looks, it never acts.</summary>
    Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken);

    /// <summary>Makes the change. Called again after a restart of the program, so each step first looks whether it was made before.</summary>
    Task Change(FixRun run, CancellationToken cancellationToken);

    /// <summary>The action's own question about whether it has helped.</summary>
    FixJudgement Judge(FixEvidence evidence);
}
