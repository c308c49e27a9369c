using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>How conditions are said to people.</summary>
internal static class ConditionWords
{
    public static string Lamp(Condition condition) => condition switch
    {
        Condition.Well => "🟢",
        Condition.Warning => "🟡",
        _ => "🔴",
    };

    /// <summary>"2 broken, 1 warning", or that all is well.</summary>
    public static string Sum(DoctorReport report)
    {
        List<string> parts = [];
        if (report.Count(Condition.Broken) is > 0 and var broken) parts.Add($"{broken} broken");
        if (report.Count(Condition.Warning) is > 0 and var warnings) parts.Add(warnings == 1 ? "1 warning" : $"{warnings} warnings");
        return parts.Count == 0 ? "All is well." : string.Join(", ", parts) + ".";
    }
}
