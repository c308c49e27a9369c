namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The live card stands in a channel and is edited there from now on.</summary>
internal sealed record CardPosted(PostedMessage Message) : JournalEvent
{
    public const string Name = "card-posted";

    public override string Kind => Name;
}
