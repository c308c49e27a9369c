namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A step of a reminder was due then; what people see of it is on its way. <paramref name="Speaks"/>: false where another prompt of the same moment speaks for it.</summary>
internal sealed record Reminded(string Reminder, string Step, DateTimeOffset Due, bool Speaks) : JournalEvent
{
    public const string Name = "reminded";

    public override string Kind => Name;
}
