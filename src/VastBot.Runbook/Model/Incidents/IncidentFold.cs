using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>What each kind of event does to an incident.</summary>
internal static class IncidentFold
{
    public static Incident Apply(Incident incident, JournalEntry entry) => entry.Event switch
    {
        Declared e when incident.DeclaredAt is null => Begin(incident, e, entry),
        Acknowledged => Acknowledge(incident, entry),
        Updated e => Tell(incident, e, entry),
        StatusChanged e when incident.IsOpen && e.Status.After != IncidentStatus.Resolved => incident with { Status = e.Status.After },
        SeverityChanged e => incident with { Severity = e.Severity.After, SeverityReason = e.Reason },
        CommanderChanged { Commander.After: { } commander } => Acknowledge(incident, entry) with { Commander = commander },
        CommanderChanged => incident with { Commander = null },
        PromiseMoved e when incident.IsOpen => incident with { NextUpdate = e.Due.After },
        CadenceSet e => incident with { Cadence = e.Every.After },
        RemindersSwitched e => incident with { RemindersOff = !e.On.After },
        Resolved e when incident.IsOpen => End(incident, e, entry),
        Reopened e when !incident.IsOpen => Reopen(incident, e),
        _ => AroundFold.Apply(incident, entry),
    };

    private static Incident Begin(Incident incident, Declared e, JournalEntry entry) => incident with
    {
        Environment = e.Environment,
        Title = e.Title,
        Severity = e.Severity,
        SeverityReason = e.SeverityReason,
        Impact = e.Impact,
        CurrentAction = e.CurrentAction,
        Commander = e.Commander,
        NextUpdate = incident.IsOpen ? e.NextUpdate : null,
        Report = e.Report,
        ToldReport = e.Report,
        FirstSign = e.FirstSign ?? entry.At,
        AnnounceIn = e.AnnounceIn,
        DeclaredBy = entry.By,
        DeclaredAt = entry.At,
        AcknowledgedAt = e.Commander is null ? null : entry.At,
    };

    /// <summary>A stored change may lack its values; a text is never null all the same.</summary>
    private static Incident Tell(Incident incident, Updated e, JournalEntry entry) => incident with
    {
        Impact = e.Impact.After ?? incident.Impact,
        CurrentAction = e.CurrentAction.After ?? incident.CurrentAction,
        LastUpdate = e.Text,
        LastUpdateAt = entry.At,
        ToldReport = e.Report ?? incident.ToldReport,
    };

    private static Incident Acknowledge(Incident incident, JournalEntry entry) => incident with { AcknowledgedAt = incident.AcknowledgedAt ?? entry.At };

    private static Incident End(Incident incident, Resolved e, JournalEntry entry) => incident with
    {
        Status = IncidentStatus.Resolved,
        ResolvedAt = entry.At,
        WhatFixedIt = e.WhatFixedIt,
        KeptWorkarounds = e.KeptWorkarounds,
        NextUpdate = null,
    };

    private static Incident Reopen(Incident incident, Reopened e) => incident with
    {
        Status = e.Status.After == IncidentStatus.Resolved ? IncidentStatus.Investigating : e.Status.After,
        ResolvedAt = null,
        WhatFixedIt = "",
        KeptWorkarounds = [],
    };
}
