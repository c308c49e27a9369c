namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The status page did not take it.</summary>
internal sealed record PublicTextFailed(string Proposal, string Why) : JournalEvent
{
    public const string Name = "public-text-failed";

    public override string Kind => Name;
}
