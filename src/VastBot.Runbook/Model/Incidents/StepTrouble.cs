namespace VastBot.Runbook.Model.Incidents;

/// <summary>A step of setting up that failed, and how to cure it.</summary>
internal sealed record StepTrouble(string Step, string Why, string Cure);
