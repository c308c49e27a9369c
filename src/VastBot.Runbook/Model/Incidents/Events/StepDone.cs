namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A step of setting up worked, perhaps after it had failed.</summary>
internal sealed record StepDone(string Step) : JournalEvent
{
    public const string Name = "step-done";

    public override string Kind => Name;
}
