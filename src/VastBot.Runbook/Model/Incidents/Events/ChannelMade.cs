namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The incident got its channel.</summary>
internal sealed record ChannelMade(string Channel, string ChannelName) : JournalEvent
{
    public const string Name = "channel-made";

    public override string Kind => Name;
}
