using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Writing;

/// <summary>Any version of a postmortem, from the journal; with people's names where Slack tells them.</summary>
internal sealed class PostmortemDesk(IJournal journal, PostmortemText text, IServiceProvider services)
{
    /// <summary>The Markdown of the newest version, or of an older one as the record stood then; null where there is no such version.</summary>
    public async Task<string?> Write(Incident incident, int? version, CancellationToken cancellationToken)
    {
        var entries = await journal.Read(StreamId.Of(incident.Id), 0, cancellationToken);
        var words = incident.Postmortem?.Words ?? new();
        if (version is { } wanted)
        {
            if (entries.FirstOrDefault(entry => entry.Event is PostmortemWritten e && e.Version == wanted) is not { Event: PostmortemWritten written } at) return null;
            entries = [.. entries.Where(entry => entry.Version <= at.Version)];
            (incident, words) = (Incident.Fold(incident.Id, entries), written.Words);
        }

        return text.Of(incident, entries, words, await Names(incident, entries, cancellationToken));
    }

    public static string FileName(IncidentId id, int version) => string.Create(CultureInfo.InvariantCulture, $"postmortem-{id}-v{version}.md");

    /// <summary>On a command line without Slack the ids stand for the names.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Names(Incident incident, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (services.GetService(typeof(ISlackApi)) is null || services.GetService(typeof(PersonNames)) is not PersonNames names) return known;
        foreach (var id in PostmortemText.People(incident, entries)) known[id] = Mrkdwn.Unescape(await names.Of(id, cancellationToken));
        return known;
    }
}
