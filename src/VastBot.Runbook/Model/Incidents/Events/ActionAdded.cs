namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Something to do so that it does not happen again. <paramref name="Number"/> counts from 1 within the incident; <paramref name="Owner"/> is a user id.</summary>
internal sealed record ActionAdded(int Number, string Text, string? Owner, DateTimeOffset? Due) : JournalEvent
{
    public const string Name = "action-added";

    public override string Kind => Name;
}
