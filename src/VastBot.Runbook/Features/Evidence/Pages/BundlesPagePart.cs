using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Web;

namespace VastBot.Runbook.Features.Evidence.Pages;

/// <summary>On an incident's page: its bundles, to take away.</summary>
internal sealed class BundlesPagePart(BundleFolder folder) : IIncidentPagePart
{
    public int Place => 40;

    public Task<(string Title, string Html)?> Draw(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.Evidence.Count == 0) return Task.FromResult<(string, string)?>(null);
        var rows = new StringBuilder("<div class=\"scroll\"><table>\n<tr><th>Collected</th><th>Because</th><th>Bundle</th><th>Missing</th></tr>\n");
        foreach (var kept in incident.Evidence)
        {
            var name = WebUtility.HtmlEncode(kept.File);
            var there = folder.Find($"{incident.Id}", kept.File) is not null;
            var bundle = there ? $"<a href=\"/incidents/{incident.Id}/bundles/{Uri.EscapeDataString(kept.File)}\">{name}</a>, {Sizes.Of(kept.Size)}" : $"{name}: {WebUtility.HtmlEncode(Elsewhere(kept))}";
            rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{kept.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC</td><td data-head=\"Because\">{WebUtility.HtmlEncode(kept.Reason)}</td><td>{bundle}<br><code class=\"quiet\">sha256 {kept.Sha256}</code></td>");
            rows.Append(CultureInfo.InvariantCulture, $"<td data-head=\"Missing\">{(kept.Missing.Count == 0 ? "nothing" : WebUtility.HtmlEncode(string.Join(", ", kept.Missing)))}</td></tr>\n");
        }

        return Task.FromResult<(string, string)?>(("Evidence", rows.Append("</table></div>\n").ToString()));
    }

    private static string Elsewhere(KeptEvidence kept) => kept.Replica is { } maker && maker != Environment.MachineName
        ? $"in the folder of the replica {maker}, which collected it, not of this one, {Environment.MachineName}"
        : $"not in the folder of this replica, {Environment.MachineName}, any more";

    /// <summary>The bundle itself.</summary>
    public Task Send(HttpContext context)
    {
        var (incident, file) = ((string)context.Request.RouteValues["id"]!, (string)context.Request.RouteValues["file"]!);
        if (IncidentId.Parse(incident) is not { } id || folder.Find($"{id}", file) is not { } kept)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/gzip";
        context.Response.ContentLength = kept.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{kept.Name}\"";
        return context.Response.SendFileAsync(kept.FullName, context.RequestAborted);
    }
}
