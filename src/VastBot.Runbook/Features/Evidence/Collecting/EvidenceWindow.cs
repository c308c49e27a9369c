using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>Which stretch of time a bundle covers, and how the bundle is called.</summary>
internal static class EvidenceWindow
{
    public static readonly TimeSpan WithoutIncident = TimeSpan.FromHours(1);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>What was asked for, or since shortly before the incident, or the last hour.</summary>
    public static DateTimeOffset From(TimeSpan? since, Incident? incident, TimeSpan before, DateTimeOffset now)
    {
        if (since is { } asked) return now - asked;
        if (incident is null) return now - WithoutIncident;
        var start = incident.FirstSign is { } sign && sign < incident.DeclaredAt ? sign : incident.DeclaredAt ?? now;
        return start - before;
    }

    /// <summary><c>INC-12-20261122-031500-declared</c>: sorts by time within an incident.</summary>
    public static string Name(string subject, DateTimeOffset at, string reason) =>
        Spooling.EntryName.Of($"{subject}-{at.UtcDateTime:yyyyMMdd-HHmmss}-{reason.Replace(' ', '-')}");
}
