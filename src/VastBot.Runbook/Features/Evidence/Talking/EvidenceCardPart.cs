using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Evidence.Talking;

/// <summary>On the live card: how much evidence is kept, and how old it is.</summary>
internal sealed class EvidenceCardPart : ICardPart
{
    public int Place => 80;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken) =>
        Task.FromResult(view.Incident.Evidence is [.., KeptEvidence newest] all
            ? new CardPart { Context = [$"Evidence: {(all.Count == 1 ? "1 bundle" : $"{all.Count} bundles")}, the last {Mrkdwn.Time(newest.At)}"] }
            : CardPart.Nothing);
}
