namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Someone else commands; user ids.</summary>
internal sealed record CommanderChanged(Change<string?> Commander) : JournalEvent
{
    public const string Name = "commander-changed";

    public override string Kind => Name;
}
