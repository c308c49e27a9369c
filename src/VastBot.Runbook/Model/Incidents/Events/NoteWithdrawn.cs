namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A message that was taken for the timeline was deleted in Slack. <paramref name="Message"/>: its link.</summary>
internal sealed record NoteWithdrawn(string Message) : JournalEvent
{
    public const string Name = "note-withdrawn";

    public override string Kind => Name;
}
