namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Someone cured what a step of setting up had failed of, and asked to try these steps again.</summary>
internal sealed record SetUpAsked(IReadOnlyList<string> Steps) : JournalEvent
{
    public const string Name = "set-up-asked";

    public override string Kind => Name;
}
