using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Puts the configured links at the top of the channel; those that stand there already are left alone.</summary>
internal sealed class BookmarksStep(ISlackApi slack, IEnvironments environments, IncidentOptions options) : IChannelStep
{
    public string Name => SetUpSteps.Bookmarks;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident.Channel is not { } channel || Links(incident).ToList() is not { Count: > 0 } links) return [];
        var standing = await slack.Bookmarks.List(channel.Id, cancellationToken);
        foreach (var (title, address) in links.Where(link => standing.All(bookmark => bookmark.Title != link.Title)))
            await slack.Bookmarks.Add(channel.Id, title, address, cancellationToken: cancellationToken);
        return [];
    }

    private IEnumerable<(string Title, Uri Address)> Links(Incident incident)
    {
        foreach (var (name, address) in options.Links.Where(link => link.Value.Length > 0)) yield return (Title(name), new Uri(address));
        if (environments.Find(incident.Environment)?.StatusPage.Url is { } page && !options.Links.ContainsKey(StatusPage)) yield return (Title(StatusPage), page);
    }

    private const string StatusPage = "StatusPage";

    private static string Title(string name) => name switch
    {
        StatusPage => "Status page",
        "VastAiConsole" => "Vast.ai console",
        _ => name,
    };
}
