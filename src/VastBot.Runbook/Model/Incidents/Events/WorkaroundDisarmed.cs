namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A workaround was switched off.</summary>
internal sealed record WorkaroundDisarmed(string Workaround, Change<string?> Value) : JournalEvent
{
    public const string Name = "workaround-disarmed";

    public override string Kind => Name;
}
