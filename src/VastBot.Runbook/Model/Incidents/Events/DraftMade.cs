namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The bot drafted an update from a fresh triage, for a person to look at.</summary>
internal sealed record DraftMade(string Text, string? Report) : JournalEvent
{
    public const string Name = "draft-made";

    public override string Kind => Name;
}
