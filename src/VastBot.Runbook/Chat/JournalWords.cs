using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Chat;

/// <summary>What an entry of the journal says, as a line of plain text without its author: "severity P1 → P2: pods are back".</summary>
internal static class JournalWords
{
    public static string Of(JournalEvent happened) => happened switch
    {
        Declared e => $"declared {e.Severity}: {e.Title}{(e.WhyNever is { } why ? $"; no next update: {why}" : "")}",
        Acknowledged => "acknowledged",
        Updated { Holding: true } e => $"no change: {e.Text}",
        Updated e => $"update: {e.Text}",
        StatusChanged e => $"status {e.Status.Before} → {e.Status.After}",
        SeverityChanged e => $"severity {e.Severity.Before} → {e.Severity.After}{Because(e.Reason)}",
        CommanderChanged e => $"commander {e.Commander.Before ?? "nobody"} → {e.Commander.After ?? "nobody"}",
        PromiseMoved e => $"next update {Time(e.Due.Before)} → {Time(e.Due.After)}{Because(e.Reason)}",
        PromiseSnoozed e => $"prompt put off until {Time(e.Due.After)}",
        CadenceSet { Every.After: { } every } => $"updates every {Words.Of(every)}",
        CadenceSet => "updates as often as the severity wants",
        RemindersSwitched e => $"reminders {(e.On.After ? "on" : "off")}",
        PromiseMissed e => $"the update promised for {Time(e.Due)} was missed",
        NoteAdded e => $"note: {e.Text}",
        ChannelMade e => $"channel #{e.ChannelName} made",
        StepFailed e => $"set-up step {e.Step} failed: {e.Why}",
        StepDone e => $"set-up step {e.Step} done",
        SetUpAsked e => $"set-up tried again: {string.Join(", ", e.Steps)}",
        CardPosted => "card posted",
        Announced => "announced",
        PublicTextProposed => "public text proposed",
        PublicTextApproved => "public text approved",
        PublicTextPublished => "public text published",
        PublicTextFailed e => $"public text failed: {e.Why}",
        WorkaroundArmed e => $"workaround {e.Workaround} armed{(e.Value.After is { } value ? $" ({value})" : "")}",
        WorkaroundDisarmed e => $"workaround {e.Workaround} switched off",
        Resolved e => $"resolved: {e.WhatFixedIt}",
        Reopened e => $"reopened{Because(e.Reason)}",
        _ => happened.Kind.Replace('-', ' '),
    };

    private static string Because(string reason) => string.IsNullOrEmpty(reason) ? "" : $": {reason}";

    private static string Time(DateTimeOffset? at) => at is { } time ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture) : "never";
}
