namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>One step of setting up was not allowed or did not work; the rest went on. Shown on the card with its cure.</summary>
internal sealed record StepFailed(string Step, string Why, string Cure) : JournalEvent
{
    public const string Name = "step-failed";

    public override string Kind => Name;
}
