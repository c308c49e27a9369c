using VastBot.Runbook.Model.Incidents.Afterwards;

namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A version of the postmortem: the draft made on resolve (version 1), or what people said of it since. What the record knows is not repeated.</summary>
internal sealed record PostmortemWritten(int Version, PostmortemWords Words) : JournalEvent
{
    public const string Name = "postmortem-written";

    public override string Kind => Name;
}
