namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>It turned out worse or better.</summary>
internal sealed record SeverityChanged(Change<Severity> Severity, string Reason) : JournalEvent
{
    public const string Name = "severity-changed";

    public override string Kind => Name;
}
