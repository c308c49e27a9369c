namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A reminder's prompt stands in the channel. <paramref name="Round"/> is the version of the entry that began its round.</summary>
internal sealed record PromptPosted(string Reminder, int Round, PostedMessage Message) : JournalEvent
{
    public const string Name = "prompt-posted";

    public override string Kind => Name;
}
