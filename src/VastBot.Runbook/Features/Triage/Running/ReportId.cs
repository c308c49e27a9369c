using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Ids of reports. They name their environment, so that a button whose report is gone still knows what to run again.</summary>
internal static class ReportId
{
    public static string Next(string environment) => ShortId.Next(environment);

    /// <summary>The environment of a report, also of one that is gone.</summary>
    public static string EnvironmentOf(string id) => ShortId.EnvironmentOf(id);
}
