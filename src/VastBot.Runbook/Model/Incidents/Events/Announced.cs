namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The internal announcement stands in the main channel.</summary>
internal sealed record Announced(PostedMessage Message) : JournalEvent
{
    public const string Name = "announced";

    public override string Kind => Name;
}
