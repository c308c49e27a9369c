namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The offer to switch a workaround off stands there.</summary>
internal sealed record WorkaroundOfferPosted(string Workaround, PostedMessage Message) : JournalEvent
{
    public const string Name = "workaround-offer-posted";

    public override string Kind => Name;
}
