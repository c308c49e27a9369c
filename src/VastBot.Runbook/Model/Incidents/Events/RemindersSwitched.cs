namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>People switched this incident's reminders off or on again. The promise stands either way.</summary>
internal sealed record RemindersSwitched(Change<bool> On) : JournalEvent
{
    public const string Name = "reminders-switched";

    public override string Kind => Name;
}
