namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A remediation is in force in this environment until it is switched off.</summary>
internal sealed record WorkaroundArmed(string Workaround, Change<string?> Value, string? Incident) : JournalEvent
{
    public const string Name = "workaround-armed";

    public override string Kind => Name;
}
