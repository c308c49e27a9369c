using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The facts of a triage report that people act on. While they stay, nothing has changed, however much the numbers move.</summary>
internal sealed record Situation(VerdictKind Verdict, ErrorKind Error, Severity? Severity)
{
    public static Situation Of(Verdict verdict) => new(verdict.Kind, verdict.ErrorKind, verdict.Severity);

    /// <summary>What is different now, each as a phrase; empty where nothing is.</summary>
    public static IReadOnlyList<string> Changes(Verdict before, Verdict now) => [.. Differences(Of(before), Of(now))];

    private static IEnumerable<string> Differences(Situation before, Situation now)
    {
        if (before.Verdict != now.Verdict) yield return $"verdict {Words.Of(before.Verdict)} → {Words.Of(now.Verdict)}";
        if (before.Error != now.Error) yield return $"kind of error {Words.Of(before.Error)} → {Words.Of(now.Error)}";
        if (before.Severity != now.Severity) yield return $"suggested severity {Short(before.Severity)} → {Short(now.Severity)}";
    }

    private static string Short(Severity? severity) => severity?.ToString() ?? "none";
}
