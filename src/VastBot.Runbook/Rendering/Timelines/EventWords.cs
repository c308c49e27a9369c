using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Paging.Events;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Timelines;

/// <summary>What each kind of event is called on a timeline. Empty: it is of no interest there.</summary>
internal static class EventWords
{
    public static string Of(JournalEvent happened) => happened switch
    {
        Declared e => $"Declared as {e.Severity}: {e.Title}{Because(e.SeverityReason)}{(e.WhyNever is { } why ? $". No next update is promised{Because(why)}" : "")}",
        Acknowledged => "Acknowledged",
        Updated e => $"Update: {e.Text}",
        StatusChanged e => $"Status {e.Status.Before} → {e.Status.After}",
        SeverityChanged e => $"Severity {e.Severity.Before} → {e.Severity.After}{Because(e.Reason)}",
        CommanderChanged { Commander.After: { } commander } => $"{PersonMark.Of(commander)} took command",
        CommanderChanged => "Nobody is in command",
        NoteAdded e => e.Text,
        FixReported e => e.Text,
        WorkaroundArmed e => $"Workaround on: {e.Workaround}{(e.Value.After is { } value ? $" = {value}" : "")}",
        WorkaroundDisarmed e => $"Workaround off: {e.Workaround}",
        Resolved e => $"Resolved: {e.WhatFixedIt}{(e.KeptWorkarounds.Count > 0 ? $" (still on: {string.Join(", ", e.KeptWorkarounds)})" : "")}",
        Reopened e => $"Reopened{Because(e.Reason)}",
        UnknownEvent e => $"{e.Kind} (by a newer version of VastBot)",
        _ => Promise(happened),
    };

    private static string Promise(JournalEvent happened) => happened switch
    {
        PromiseMoved { Due.After: { } due } => $"Next update promised for {Time(due)}",
        PromiseMoved e => $"No next update is promised{Because(e.Reason)}",
        PromiseSnoozed { Due.After: { } due } => $"Reminder put off until {Time(due)}",
        PromiseMissed e => $"The update promised for {Time(e.Due)} did not come",
        CadenceSet { Every.After: { } every } => $"An update is wanted every {Durations.Of(every)}",
        CadenceSet => "Updates as often as the severity wants",
        RemindersSwitched e => $"Reminders {(e.On.After ? "on" : "off")}",
        _ => Around(happened),
    };

    private static string Around(JournalEvent happened) => happened switch
    {
        PublicTextProposed => "A text for the status page was proposed",
        PublicTextApproved => "The text for the status page was approved",
        PublicTextPublished => "The status page shows the text",
        PublicTextFailed e => $"The status page did not take the text{Because(e.Why)}",
        PageSent e => $"The pager was told: {e.Action}",
        PageFailed e => $"The pager was not reached: {e.Action}{Because(e.Why)}",
        StepFailed e => $"{e.Step} failed{Because(e.Why)}",
        EvidenceCollected e => $"Evidence collected ({e.Reason}): {e.Files} files, {Sizes.Of(e.Size)}{(e.Missing.Count > 0 ? $"; missing: {string.Join(", ", e.Missing)}" : "")}",
        EvidenceFailed e => $"No evidence could be collected ({e.Reason}): {e.Why}",
        EvidenceShared { Uploaded: true } or EvidenceAsked or FollowUpReminded => "",
        EvidenceShared e => $"The evidence was not uploaded{Because(e.Why)}",
        ActionAdded e => $"Action item {e.Number}: {e.Text}{(e.Owner is { } owner ? $", {PersonMark.Of(owner)}" : "")}{(e.Due is { } due ? $", due {due.UtcDateTime:yyyy-MM-dd}" : "")}",
        ActionTicked e => $"Action item {e.Number} {(e.Done ? "done" : "to do again")}",
        PostmortemWritten e => $"Postmortem, version {e.Version}",
        PostmortemPublished e => $"Postmortem published, version {e.Version}",
        PostmortemWaived e => $"No postmortem{Because(e.Reason)}",
        ChannelMade e => $"Channel #{e.ChannelName} made",
        _ => "",
    };

    private static string Because(string reason) => reason.Length == 0 ? "" : $" ({reason})";

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
