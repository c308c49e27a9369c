namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>It is over. <paramref name="KeptWorkarounds"/>: still armed, and a person confirmed each.</summary>
internal sealed record Resolved(Change<IncidentStatus> Status, string WhatFixedIt, IReadOnlyList<string> KeptWorkarounds) : JournalEvent
{
    public const string Name = "resolved";

    public override string Kind => Name;
}
