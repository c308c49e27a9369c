using System.Globalization;
using VastBot.Runbook.Outside.Publishing;

namespace VastBot.Runbook.Features.Communication;

/// <summary>
/// Atlassian Statuspage. Its API has no key for repeating a request safely, so each text leaves a mark in the incident's metadata, and before
/// anything is written the mark is looked for.
/// </summary>
internal sealed class StatuspagePublisher(StatuspageApi api, StatusPageOptions options) : IPublisher
{
    private const string IncidentMark = "incident";
    private const string DeclaredMark = "declared";
    private const string ProposalMark = "proposal";

    private readonly StatuspageAccount _account = new(options.ApiUrl, options.PageId, options.ApiKey, options.Deadline);

    public StatusPageProvider Provider => StatusPageProvider.Statuspage;

    public bool Notifies => true;

    public async Task<PublishOutcome> Publish(Publication publication, bool mayWrite, CancellationToken cancellationToken)
    {
        var (found, failed) = await Find(publication, cancellationToken);
        if (failed is not null) return Failed(failed);
        if (found is not null && found.Bears(ProposalMark, publication.Proposal)) return new PublishOutcome.Published(found.Id, found.Link);
        if (!mayWrite) return new PublishOutcome.Refused("it could not be published in time");

        var post = Post(publication);
        var answer = found is null
            ? await api.Create(_account, post, cancellationToken)
            : await api.Update(_account, found.Id, post, cancellationToken);
        return answer is { Trouble: null, Entries: [var entry, ..] } ? new PublishOutcome.Published(entry.Id, entry.Link) : Failed(answer);
    }

    /// <summary>Our incident on the page, if it stands there: by its id, or where none was ever told to us by its marks.</summary>
    private async Task<(StatuspageEntry? Found, StatuspageAnswer? Failed)> Find(Publication publication, CancellationToken cancellationToken)
    {
        if (publication.PageIncident is { } id)
        {
            var known = await api.Get(_account, id, cancellationToken);
            if (known is { Trouble: null, Entries: [var entry, ..] }) return (entry, null);
            if (!known.IsGone) return (null, known);
        }

        var listed = await api.List(_account, cancellationToken);
        var marks = Marks(publication);
        return listed.Trouble is null
            ? (listed.Entries.FirstOrDefault(entry => entry.Bears(IncidentMark, marks[IncidentMark]) && entry.Bears(DeclaredMark, marks[DeclaredMark])), null)
            : (null, listed);
    }

    private StatuspagePost Post(Publication publication)
    {
        var (impact, state) = (PublishedFold.ImpactOf(publication.Severity), PublishedFold.StateOf(publication.Status));
        var component = PublishedWords.ComponentCode(state == PublishedState.Resolved ? PublishedImpact.None : impact);
        return new()
        {
            Name = publication.Headline,
            Status = PublishedWords.Code(state),
            Impact = PublishedWords.Code(impact),
            Body = publication.Text,
            Components = options.Components.Distinct().ToDictionary(id => id, _ => component),
            Notify = publication.Notify,
            Marks = Marks(publication),
        };
    }

    private static Dictionary<string, string> Marks(Publication publication) => new(StringComparer.Ordinal)
    {
        [IncidentMark] = publication.Incident.ToString(),
        [DeclaredMark] = publication.DeclaredAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        [ProposalMark] = publication.Proposal,
    };

    private static PublishOutcome Failed(StatuspageAnswer answer) => answer switch
    {
        { Trouble: null } => new PublishOutcome.NotYet("Statuspage does not say what became of it"),
        { Passes: true } => new PublishOutcome.NotYet(answer.Trouble, answer.After),
        _ => new PublishOutcome.Refused(answer.Trouble),
    };
}
