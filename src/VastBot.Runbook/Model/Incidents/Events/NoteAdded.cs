namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Something worth the timeline. <paramref name="HappenedAt"/> may lie before the entry; <paramref name="Message"/> is the link of the message it was taken from.</summary>
internal sealed record NoteAdded(string Text, DateTimeOffset HappenedAt, string? Message) : JournalEvent
{
    public const string Name = "note-added";

    public override string Kind => Name;
}
