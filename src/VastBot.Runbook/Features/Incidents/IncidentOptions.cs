using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>How incidents are announced and where they are worked on: configuration section <c>Incidents</c>.</summary>
internal sealed class IncidentOptions
{
    public const string Section = "Incidents";

    /// <summary>The main channel (<c>C…</c>), which hears of every declaration and resolution. Default: the channel where the incident was declared.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Are incident channels private? Default: no.</summary>
    public bool PrivateChannels { get; set; }

    /// <summary>The user group (<c>S…</c>) that is invited, by severity. Default: nobody.</summary>
    public Dictionary<string, string> UserGroups { get; set; } = [];

    /// <summary>Bookmarks of an incident's channel, addresses by name: <c>Runbook</c>, <c>Dashboard</c>, <c>StatusPage</c>, <c>VastAiConsole</c>, or any other. Default: none.</summary>
    public Dictionary<string, string> Links { get; set; } = [];

    /// <summary>Where an incident is announced; null where nothing says so.</summary>
    public string? MainChannel(Incident incident) => Channel.Length > 0 ? Channel : incident.AnnounceIn;

    /// <summary>The user group of a severity.</summary>
    public string? UserGroup(Severity severity) =>
        UserGroups.FirstOrDefault(group => string.Equals(group.Key, severity.ToString(), StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } id ? id : null;

    public static IncidentOptions From(IConfiguration section)
    {
        var options = new IncidentOptions();
        section.Bind(options);
        return options;
    }
}
