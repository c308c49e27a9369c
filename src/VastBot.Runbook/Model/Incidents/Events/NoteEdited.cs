namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A message that was taken for the timeline was changed in Slack. <paramref name="Message"/>: its link.</summary>
internal sealed record NoteEdited(string Message, string Text) : JournalEvent
{
    public const string Name = "note-edited";

    public override string Kind => Name;
}
