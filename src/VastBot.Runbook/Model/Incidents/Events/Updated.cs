namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>
/// People were told something. Status, severity and promise change by events of their own beside it. <paramref name="Holding"/>: nothing new,
/// said honestly. <paramref name="Report"/>: the newest triage report at that time, with which the next one is compared.
/// </summary>
internal sealed record Updated(string Text, Change<string> Impact, Change<string> CurrentAction, bool Holding, string? Report = null) : JournalEvent
{
    public const string Name = "updated";

    public override string Kind => Name;
}
