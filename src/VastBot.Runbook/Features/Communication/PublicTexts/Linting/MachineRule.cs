using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Pods, nodes and whatever else of ours has a name.</summary>
internal static partial class MachineRule
{
    public static IEnumerable<LintFinding> Find(string line, int number, LintFacts facts)
    {
        var pods = Pods().Matches(line).Select(match => match.Value).ToList();
        foreach (var pod in pods) yield return new(number, pod, "looks like the name of a pod or a machine: take it out.");
        foreach (var name in facts.InnerNames.Where(name => NameIn.Line(line, name, ignoreCase: true) && !pods.Any(pod => pod.Contains(name, StringComparison.OrdinalIgnoreCase))))
            yield return new(number, name, "is a name that only we use: say it in other words.");
    }

    /// <summary>With Kubernetes' suffixes, or ending in a number: <c>web-7d9c5b6f4d-x2x9z</c>, <c>ip-10-0-3-7</c>, <c>gpu-node-07</c>.</summary>
    [GeneratedRegex(
        @"(?<![\w-])[a-z][a-z0-9]*(-[a-z0-9]+)*?(-[bcdfghjklmnpqrstvwxz0-9]{6,10}-[bcdfghjklmnpqrstvwxz0-9]{5}|(-[0-9]+){1,4})(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Pods();
}
