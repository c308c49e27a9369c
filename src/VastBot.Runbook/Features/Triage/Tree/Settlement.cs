using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>What would settle a verdict of <see cref="VerdictKind.CannotTell"/>: for each lost view that the tree asked for, how to get it back.</summary>
internal static class Settlement
{
    public static IReadOnlyList<string> Of(Evidence e, KubectlTarget at) => e.VastAiErrors switch
    {
        true => WhoseErrors(e, at),
        false => OurService(e),
        null => Errors(e),
    };

    private static List<string> Errors(Evidence e)
    {
        List<string> said = [$"An answer from Vast.ai's API, lost {Because.Lost(e, ProbeLabels.VastApi, "here: make one call with the deployed key")}"];
        if (e.Rate is null) said.Add($"The error rate, lost {Because.Lost(e, ProbeLabels.ErrorRate, "here: ask Prometheus by hand")}");
        if (e.Logs is null) said.Add($"The error logs, lost {Because.Lost(e, ProbeLabels.ErrorLogs, "here: read them with kubectl")}");
        return said;
    }

    private static List<string> WhoseErrors(Evidence e, KubectlTarget at)
    {
        List<string> said = [$"The status page: look at it{(at.StatusPage is { } page ? $" ( {page.AbsoluteUri} )" : "")}, from another network if need be, and say whether it shows an incident."];
        if (e.ApiFails && e.Rate is null) said.Add($"The error rate, lost {Because.Lost(e, ProbeLabels.ErrorRate, "here: ask Prometheus by hand")}");
        if (e.ApiFails && e.Logs is null) said.Add($"The error logs, lost {Because.Lost(e, ProbeLabels.ErrorLogs, "here: read them with kubectl")}");
        if (e.Api is null) said.Add($"An answer from Vast.ai's API, lost {Because.Lost(e, ProbeLabels.VastApi, "here: make one call with the deployed key")}");
        return said;
    }

    private static List<string> OurService(Evidence e)
    {
        List<string> said = [$"The health endpoint, lost {Because.Lost(e, ProbeLabels.ServiceHealth, "here: ask it by hand")}"];
        if (e.Pods is null) said.Add($"The pods, lost {Because.Lost(e, ProbeLabels.Pods, "here: look at them with kubectl")}");
        return said;
    }
}
