using System.Globalization;

namespace VastBot.Runbook.Features.Communication;

/// <summary>How the page says what it shows, for people and for programs.</summary>
public static class PublishedWords
{
    public static string Status(PublishedPage page) => (page.Impact, page.Open.Count) switch
    {
        (_, 0) => "All systems operational",
        (PublishedImpact.Critical, _) => "Major outage",
        (PublishedImpact.Major, _) => "Partial outage",
        (PublishedImpact.Minor, _) => "Degraded performance",
        _ => "Operational, with a notice",
    };

    public static string Component(PublishedImpact impact) => impact switch
    {
        PublishedImpact.Critical => "Major outage",
        PublishedImpact.Major => "Partial outage",
        PublishedImpact.Minor => "Degraded performance",
        _ => "Operational",
    };

    /// <summary>Statuspage's word for a component's state.</summary>
    public static string ComponentCode(PublishedImpact impact) => impact switch
    {
        PublishedImpact.Critical => "major_outage",
        PublishedImpact.Major => "partial_outage",
        PublishedImpact.Minor => "degraded_performance",
        _ => "operational",
    };

    /// <summary>Statuspage's word, which is ours in lower case.</summary>
    public static string Code<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>"22 November 2026, 03:14 UTC".</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As programs read it.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>"2 h 5 min": how long it was open to the public.</summary>
    public static string Lasting(PublishedIncident incident)
    {
        var time = incident.UpdatedAt - incident.StartedAt;
        var (hours, minutes) = ((int)time.TotalHours, time.Minutes);
        return (hours, minutes) switch
        {
            (0, 0) => "less than a minute",
            (0, _) => $"{minutes} min",
            (_, 0) => $"{hours} h",
            _ => $"{hours} h {minutes} min",
        };
    }
}
