using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Web;

namespace VastBot.Runbook.Features.Evidence.Pages;

/// <summary>On an incident's page: the error rate as the newest bundle has it.</summary>
internal sealed class PlotPagePart(BundleFolder folder) : IIncidentPagePart
{
    public int Place => 20;

    public Task<(string Title, string Html)?> Draw(Incident incident, CancellationToken cancellationToken) =>
        Task.FromResult(folder.NewestPlot($"{incident.Id}", incident.Evidence.Select(kept => kept.File)) is { } svg ? ("Errors per second", $"<div class=\"scroll\">{svg}</div><p class=\"quiet\">Times in UTC. The numbers are the bold lines of the timeline, in their order.</p>") : ((string, string)?)null);
}
