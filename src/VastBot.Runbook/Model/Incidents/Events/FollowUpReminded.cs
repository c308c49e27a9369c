namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>
/// Someone is reminded of what is left to do. <paramref name="Subject"/>: <c>postmortem</c>, or <c>action-3</c>. <paramref name="Moments"/>: how many of the
/// planned moments this is for; more than one where some passed while nobody was awake.
/// </summary>
internal sealed record FollowUpReminded(string Subject, int Moments = 1) : JournalEvent
{
    public const string Name = "follow-up-reminded";

    public override string Kind => Name;
}
