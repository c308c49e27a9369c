using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Paging;

namespace VastBot.Runbook.Features.Paging;

/// <summary>On the card: how the pager stands, and loudly where it woke nobody.</summary>
internal sealed class PagingCardPart(OutsideText outside) : ICardPart
{
    public int Place => 60;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken)
    {
        var (incident, part) = (view.Incident, Of(view.Incident.Paging));
        return Task.FromResult(incident is { Rounds.Count: > 0, OverduePage: PageOutcome.Failed or PageOutcome.Refused }
            ? part with { Lines = [.. part.Lines, $"⚠️ *PagerDuty did not take the page for what is overdue*. People were mentioned instead{(incident.OverduePage is PageOutcome.Failed ? "; it is tried on" : ": check `PagerDuty:RoutingKey`")}."] }
            : part);
    }

    private CardPart Of(PagingState? paging) => paging switch
    {
        null => CardPart.Nothing,
        { Trouble: { } why, Retrying: true } => new CardPart { Lines = [$"⚠️ *PagerDuty did not take the page*: {outside.Line(why, 200)}. People were mentioned instead; it is tried on."] },
        { Trouble: { } why, Action: PageActions.Trigger } => new CardPart { Lines = [$"⚠️ *PagerDuty did not take the page*: {outside.Line(why, 200)}. People were mentioned instead."] },
        { Trouble: { } why } => new CardPart { Lines = [$"⚠️ *PagerDuty was not told* ({Word(paging.Action)}): {outside.Line(why, 200)}."] },
        { } state => new CardPart { Context = [$"📟 PagerDuty: {Word(state.Action)}"] },
    };

    private static string Word(string action) => action switch
    {
        PageActions.Trigger => "paged",
        PageActions.Acknowledge => "acknowledged",
        _ => "resolved",
    };
}
