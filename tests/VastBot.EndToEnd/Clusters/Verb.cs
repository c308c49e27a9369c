using VastBot.Kubernetes;
using VastBot.Testing;

namespace VastBot.EndToEnd.Clusters;

/// <summary>One of the runbook's verbs, done both ways.</summary>
/// <param name="Name">For people.</param>
/// <param name="Scenario">The practice world in which it is done.</param>
/// <param name="Line">The line of the runbook, with <c>kubectl</c> for the program.</param>
/// <param name="Ours">The same by VastBot's own means.</param>
/// <param name="Intended">What is meant to differ, in the request and in the cluster afterwards.</param>
internal sealed record Verb(string Name, string Scenario, string Line, Func<IKubernetesClient, IKubernetesChanges, Task> Ours, params Intended[] Intended)
{
    /// <summary>A line that comes before, in both worlds.</summary>
    public string? First { get; init; }

    public override string ToString() => Name;
}
