using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Paging.Events;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>What events do to the things around an incident: channel, card, set-up, public text.</summary>
internal static class AroundFold
{
    public static Incident Apply(Incident incident, JournalEntry entry) => entry.Event switch
    {
        ChannelMade e => incident with { Channel = new IncidentChannel(e.Channel, e.ChannelName) },
        CardPosted e => incident with { Card = e.Message },
        Announced e => incident with { Announcement = e.Message },
        StepFailed e => incident with { Troubles = [.. Without(incident, e.Step), new StepTrouble(e.Step, e.Why, e.Cure)] },
        StepDone e => incident with { Troubles = [.. Without(incident, e.Step)] },
        PublicTextProposed e => incident with { PublicText = Propose(e, entry) },
        PublicTextApproved e => Publish(incident, e.Proposal, text => Approve(text, entry)),
        PublicTextPublished e => Publish(
            incident with { PageIncident = e.PageIncident },
            e.Proposal,
            text => text with { Stage = PublicTextStage.Published, Link = e.Link, Trouble = null }),
        PublicTextFailed e => Publish(incident, e.Proposal, text => text with { Stage = PublicTextStage.Failed, Trouble = e.Why }),
        PageSent e => incident with { Paging = new PagingState(e.Action, entry.At) },
        PageFailed e => incident with { Paging = new PagingState(e.Action, entry.At, e.Why, e.Retrying) },
        _ => AfterwardsFold.Apply(incident, entry),
    };

    private static IEnumerable<StepTrouble> Without(Incident incident, string step) => incident.Troubles.Where(trouble => trouble.Step != step);

    private static PublicText Propose(PublicTextProposed e, JournalEntry entry) => new()
    {
        Proposal = e.Proposal,
        Text = e.Text,
        Headline = e.Headline,
        Words = e.Words,
        Notify = e.Notify,
        ProposedBy = entry.By,
        ProposedIn = entry.Version,
    };

    private static PublicText Approve(PublicText text, JournalEntry entry) => text with
    {
        Stage = PublicTextStage.Approved,
        ApprovedBy = entry.By,
        ApprovedIn = entry.Version,
        ApprovedAt = entry.At,
        Trouble = null,
    };

    /// <summary>Changes the newest proposal; what is said of an older one is history.</summary>
    private static Incident Publish(Incident incident, string proposal, Func<PublicText, PublicText> change) =>
        incident.PublicText is { } text && text.Proposal == proposal ? incident with { PublicText = change(text) } : incident;
}
