using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Journaling;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Model.Incidents;

/// <summary>What must hold for every journal, in whatever order, however odd.</summary>
public sealed class IncidentProperties
{
    private static readonly IncidentId Id = new(12);

    private static readonly Gen<string> Texts = Gen.Elements("", "p1", "p2", "pin", "U1", "a\0b", "\uD83D", "🔥", "<!channel>", "{{x}}", "\u202Eabc");
    private static readonly Gen<IncidentStatus> Statuses = Gen.Elements(Enum.GetValues<IncidentStatus>());
    private static readonly Gen<DateTimeOffset?> Times = Gen.Choose(0, 1000).Select(minutes => minutes < 100 ? (DateTimeOffset?)null : DateTimeOffset.UnixEpoch.AddMinutes(minutes));

    private static readonly Gen<Change<IncidentStatus>> StatusChanges = Statuses.Two().Select(two => new Change<IncidentStatus>(two.Item1, two.Item2));
    private static readonly Gen<Change<DateTimeOffset?>> TimeChanges = Times.Two().Select(two => new Change<DateTimeOffset?>(two.Item1, two.Item2));
    private static readonly Gen<Change<string>> TextChanges = Texts.Two().Select(two => new Change<string>(two.Item1, two.Item2));

    private static readonly Gen<JournalEvent> Events = Gen.OneOf(
        Texts.Select(JournalEvent (text) => new Declared { Environment = text, Title = text, Severity = Severity.P1, Commander = text, NextUpdate = DateTimeOffset.UnixEpoch }),
        Texts.Zip(TextChanges).Select(JournalEvent (x) => new Updated(x.Item1, x.Item2, x.Item2, false)),
        StatusChanges.Select(JournalEvent (change) => new StatusChanged(change)),
        Gen.Elements(Severity.P1, Severity.P4).Select(JournalEvent (severity) => new SeverityChanged(new(Severity.P2, severity), "")),
        Texts.Select(JournalEvent (text) => new CommanderChanged(new(null, text.Length == 0 ? null : text))),
        TimeChanges.Select(JournalEvent (change) => new PromiseMoved(change, "")),
        TimeChanges.Select(JournalEvent (change) => new PromiseSnoozed(change)),
        Texts.Select(JournalEvent (text) => new Reminded(text.Length == 0 ? "update" : text, "due", DateTimeOffset.UnixEpoch, Speaks: true)),
        Texts.Select(JournalEvent (text) => new PromptPosted("update", text.Length, new("C1", text))),
        Gen.Elements(true, false).Select(JournalEvent (on) => new RemindersSwitched(new(!on, on))),
        Texts.Select(JournalEvent (text) => new StepFailed(text, "why", "cure")),
        Texts.Select(JournalEvent (text) => new StepDone(text)),
        Texts.Select(JournalEvent (text) => new PublicTextProposed(text, text)),
        Texts.Select(JournalEvent (text) => new PublicTextApproved(text)),
        Texts.Select(JournalEvent (text) => new PublicTextFailed(text, text)),
        Texts.Select(JournalEvent (text) => new PublicTextPublished(text, text, null)),
        StatusChanges.Select(JournalEvent (change) => new Resolved(change, "x", [])),
        StatusChanges.Select(JournalEvent (change) => new Reopened(change, "x")),
        Texts.Select(JournalEvent (text) => new WorkaroundArmed(text, new(null, text), null)),
        Gen.Constant<JournalEvent>(new Acknowledged()),
        Gen.Elements(EventKinds.ByName.Keys.ToArray()).Zip(Gen.Elements("{}", "null", "[]", "", "{", "7", """{"status":{},"impact":{},"due":{},"severity":{"after":"P9"}}"""))
            .Select(x => EventJson.Read(x.Item1, x.Item2)),
        Texts.Select(JournalEvent (text) => new UnknownEvent("war-room-opened", text)));

    private static readonly Arbitrary<List<JournalEvent>> Journals = Events.ListOf().Select(list => list.ToList()).ToArbitrary();

    [Fact]
    public void Every_journal_folds_to_an_incident_that_contradicts_nothing() => Prop.ForAll(Journals, events =>
    {
        var incident = Fold(events);
        return incident.Version == events.Count
            && incident.IsOpen == incident.ResolvedAt is null
            && (incident.IsOpen || incident.NextUpdate is null)
            && incident is { Title: not null, Environment: not null, Impact: not null, CurrentAction: not null, LastUpdate: not null, SeverityReason: not null, WhatFixedIt: not null }
            && incident.Troubles.Select(trouble => trouble.Step).Distinct().Count() == incident.Troubles.Count
            && incident.Rounds.Select(round => round.Reminder).Distinct().Count() == incident.Rounds.Count
            && SummaryJson.Read(SummaryJson.Write(incident.Summary())) is not null;
    }).Holds();

    [Fact]
    public void What_was_stored_folds_to_the_same() => Prop.ForAll(Journals, events =>
        Same(Fold(events), Fold([.. events.Select(happened => EventJson.Read(happened.Kind, EventJson.Write(happened)))]))).Holds();

    [Fact]
    public void Folding_in_two_parts_is_folding_at_once() => Prop.ForAll(Journals, Journals, (first, second) =>
        Same(Fold([.. first, .. second]), Entries([.. first, .. second]).Skip(first.Count).Aggregate(Fold(first), (incident, entry) => incident.With(entry)))).Holds();

    [Fact]
    public void What_a_version_does_not_know_changes_the_version_only() => Prop.ForAll(Journals, events =>
        Same(Fold(events) with { Version = events.Count + 1 }, Fold([.. events, new UnknownEvent("war-room-opened", "{}")]))).Holds();

    [Fact]
    public void An_environment_folds_whatever_stands_there() => Prop.ForAll(Journals, events =>
    {
        var state = EnvironmentState.Fold("production", Entries(events));
        return state.Version == events.Count && state.Workarounds.Select(armed => armed.Name).Distinct().Count() == state.Workarounds.Count;
    }).Holds();

    private static Incident Fold(IReadOnlyList<JournalEvent> events) => Incident.Fold(Id, Entries(events));

    private static IEnumerable<JournalEntry> Entries(IReadOnlyList<JournalEvent> events) =>
        events.Select((happened, i) => new JournalEntry(StreamId.Of(Id), i + 1, DateTimeOffset.UnixEpoch.AddMinutes(i), Author.Person("U1"), happened));

    /// <summary>By everything they say: lists inside a record are equal only if they are one. Half a surrogate pair is stored as the sign for it.</summary>
    private static bool Same(Incident one, Incident other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
