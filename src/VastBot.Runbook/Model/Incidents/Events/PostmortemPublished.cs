namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>That version stands where everyone can read it: <paramref name="Form"/> is <c>canvas</c> or <c>file</c>, <paramref name="Place"/> Slack's id of it.</summary>
internal sealed record PostmortemPublished(int Version, string Form, string Place) : JournalEvent
{
    public const string Name = "postmortem-published";

    public override string Kind => Name;
}
