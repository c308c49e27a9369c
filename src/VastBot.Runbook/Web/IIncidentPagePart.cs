using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Web;

/// <summary>A part of an incident's page, offered by the feature that knows what stands in it.</summary>
internal interface IIncidentPagePart
{
    /// <summary>Its place among the others; the lowest stands on top.</summary>
    int Place { get; }

    /// <summary>Its heading and its HTML, whose values are encoded; null where there is nothing to show.</summary>
    Task<(string Title, string Html)?> Draw(Incident incident, CancellationToken cancellationToken);
}
