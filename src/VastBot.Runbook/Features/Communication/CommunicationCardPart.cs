using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>On the card: updating, and how the public's text stands, with its receipt or why there is none.</summary>
internal sealed class CommunicationCardPart(IPublisher publisher, PersonNames names, OutsideText outside) : ICardPart
{
    public int Place => 5;

    public async Task<CardPart> Draw(CardView view, CancellationToken cancellationToken)
    {
        var incident = view.Incident;
        var line = incident.PublicText is { } text ? await Line(text, cancellationToken) : null;
        return new CardPart { Lines = line is null ? [] : [line], Buttons = [.. Buttons(incident)] };
    }

    private IEnumerable<CardButton> Buttons(Incident incident)
    {
        if (incident.PublicText is { } text && Button(incident, text) is { } waiting) yield return waiting;
        if (incident.IsOpen)
        {
            var next = incident.AcknowledgedAt is not null && incident.Status != IncidentStatus.Monitoring ? CardButtonRank.Next : CardButtonRank.Row;
            yield return new(next, CommunicationButtons.Of(incident.Id, ActionIds.PostUpdate, "Update…"));
            yield return new(CardButtonRank.Row, CommunicationButtons.Of(incident.Id, ActionIds.NoChange, "No change"));
        }

        if (publisher.Provider != StatusPageProvider.None && (incident.IsOpen || incident.PageIncident is not null))
            yield return new(CardButtonRank.Menu, CommunicationButtons.Of(incident.Id, ActionIds.PublicText, "Status page text…"));
    }

    private static CardButton? Button(Incident incident, PublicText text) => text.Stage switch
    {
        PublicTextStage.Proposed => new(CardButtonRank.Row, CommunicationButtons.OfText(incident.Id, text.Proposal, ActionIds.ReviewPublicText, "Review text…")),
        PublicTextStage.Failed => new(CardButtonRank.Row, CommunicationButtons.OfText(incident.Id, text.Proposal, ActionIds.RetryPublicText, "Publish again")),
        _ => null,
    };

    private async Task<string> Line(PublicText text, CancellationToken cancellationToken) => text.Stage switch
    {
        PublicTextStage.Proposed => $"📄 *Status page*: a text by {await names.Of(text.ProposedBy, cancellationToken)} waits for approval",
        PublicTextStage.Approved => $"📄 *Status page*: approved by {await names.Of(text.ApprovedBy!, cancellationToken)}, being published",
        PublicTextStage.Published => $"📄 *Status page*: published{When(text)}{Where(text)}",
        _ => $"⚠️ *Status page*: not published: {outside.Line(text.Trouble ?? "", 300)}",
    };

    private static string When(PublicText text) => text.ApprovedAt is { } at ? $" {Mrkdwn.Time(at)}" : "";

    private static string Where(PublicText text) => Uri.TryCreate(text.Link, UriKind.Absolute, out var link) ? $" at {Mrkdwn.Link(link)}" : "";
}
