namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>An event that this version cannot read: a newer one wrote it. It is kept, counted and shown raw.</summary>
/// <param name="StoredKind">Its kind as stored.</param>
/// <param name="Body">Its body as stored.</param>
internal sealed record UnknownEvent(string StoredKind, string Body) : JournalEvent
{
    public override string Kind => StoredKind;
}
