using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Model.Incidents;

/// <summary>A story, told by its journal.</summary>
public sealed class IncidentFoldTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly Author Responder = Author.Person("U0RESPONDER");

    private static readonly Declared Declaration = new()
    {
        Environment = "production", Title = "Key refused", Severity = Severity.P2, Impact = "New jobs fail", CurrentAction = "Looking", NextUpdate = Start.AddHours(1),
    };

    [Fact]
    public void A_declaration_sets_everything_and_the_response_clock_runs_from_the_first_sign()
    {
        var incident = Fold(Declaration with { FirstSign = Start.AddMinutes(-9) });
        Assert.Equal((1, "Key refused", Severity.P2, IncidentStatus.Investigating), (incident.Version, incident.Title, incident.Severity, incident.Status));
        Assert.Equal((Start.AddMinutes(-9), null, Start), (incident.FirstSign, incident.AcknowledgedAt, incident.DeclaredAt));
        Assert.Equal(Start, Fold(Declaration).FirstSign);
        Assert.Equal(Start, Fold(Declaration with { Commander = "U1" }).AcknowledgedAt);
    }

    [Fact]
    public void The_first_person_stops_the_response_clock_and_the_second_does_not()
    {
        Assert.Equal(Start.AddMinutes(1), Fold(Declaration, new Acknowledged(), new CommanderChanged(new(null, "U1"))).AcknowledgedAt);
        Assert.Equal(Start.AddMinutes(1), Fold(Declaration, new CommanderChanged(new(null, "U1")), new Acknowledged()).AcknowledgedAt);
        Assert.Null(Fold(Declaration, new CommanderChanged(new("U1", null))).AcknowledgedAt);
    }

    [Fact]
    public void A_draft_that_comes_late_takes_nothing_from_what_people_said_of_the_postmortem()
    {
        var resolved = new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", []);
        var written = Fold(Declaration, resolved, new PostmortemWritten(2, new("s", "r", "u", "m")), new PostmortemWritten(1, new())).Postmortem!;
        Assert.Equal((2, "s"), (written.Version, written.Words.Summary));
        Assert.Equal("a rehearsal", Fold(Declaration, resolved, new PostmortemWaived("a rehearsal"), new PostmortemWritten(1, new())).Postmortem!.Waived);
    }

    [Fact]
    public void An_update_says_what_is_and_moves_status_and_promise_by_events_beside_it()
    {
        var incident = Fold(
            Declaration,
            new Updated("Found it", new("New jobs fail", "All jobs fail"), new("Looking", "Rotating the key"), Holding: false),
            new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Identified)),
            new SeverityChanged(new(Severity.P2, Severity.P1), "all jobs"),
            new PromiseMoved(new(Start.AddHours(1), Start.AddMinutes(30)), "P1"));
        Assert.Equal(("Found it", Start.AddMinutes(1), "All jobs fail", "Rotating the key"), (incident.LastUpdate, incident.LastUpdateAt, incident.Impact, incident.CurrentAction));
        Assert.Equal((IncidentStatus.Identified, Severity.P1, Start.AddMinutes(30)), (incident.Status, incident.Severity, incident.NextUpdate));
    }

    [Fact]
    public void Resolved_ends_the_promise_and_only_reopening_begins_again()
    {
        Resolved resolved = new(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "A new key", ["fallback"]);
        var over = Fold(Declaration, resolved, new StatusChanged(new(IncidentStatus.Resolved, IncidentStatus.Identified)), new PromiseMoved(new(null, Start), "late"));
        Assert.Equal((false, Start.AddMinutes(1), null, "A new key"), (over.IsOpen, over.ResolvedAt, over.NextUpdate, over.WhatFixedIt));
        Assert.Equal(["fallback"], over.KeptWorkarounds);

        var again = Fold(Declaration, resolved, new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "it came back"), new PromiseMoved(new(null, Start), "P2"));
        Assert.Equal((true, null, Start, ""), (again.IsOpen, again.ResolvedAt, again.NextUpdate, again.WhatFixedIt));
    }

    [Fact]
    public void A_step_that_failed_is_a_trouble_until_it_works()
    {
        var failed = Fold(Declaration, new StepFailed("pin", "missing_scope", "add pins:write"), new StepFailed("pin", "channel_not_found", "invite"), new StepFailed("topic", "x", "y"));
        Assert.Equal([new StepTrouble("pin", "channel_not_found", "invite"), new StepTrouble("topic", "x", "y")], failed.Troubles);
        Assert.Empty(Fold(Declaration, new StepFailed("pin", "missing_scope", "add pins:write"), new StepDone("pin")).Troubles);
    }

    [Fact]
    public void A_public_text_goes_its_way_and_what_is_said_of_an_older_one_is_history()
    {
        var proposed = new PublicTextProposed("p2", "Jobs may fail");
        Assert.Equal(PublicTextStage.Proposed, Fold(Declaration, proposed, new PublicTextApproved("p1")).PublicText!.Stage);
        var failed = Fold(Declaration, proposed, new PublicTextApproved("p2"), new PublicTextFailed("p2", "503")).PublicText!;
        Assert.Equal((PublicTextStage.Failed, "503", Responder), (failed.Stage, failed.Trouble, failed.ApprovedBy));
        var published = Fold(Declaration, proposed, new PublicTextApproved("p2"), new PublicTextFailed("p2", "503"), new PublicTextPublished("p2", "page-1", "https://status.example/1"));
        Assert.Equal((PublicTextStage.Published, null, "page-1"), (published.PublicText!.Stage, published.PublicText.Trouble, published.PageIncident));
    }

    [Fact]
    public void An_environment_knows_what_is_armed_there()
    {
        var stream = StreamId.Environment("production");
        JournalEntry At(int version, JournalEvent happened) => new(stream, version, Start.AddMinutes(version), Responder, happened);
        var state = EnvironmentState.Fold(
            "production",
            [At(1, new WorkaroundArmed("queue-mode", new(null, "queue"), null)), At(2, new WorkaroundArmed("fallback", new(null, "true"), "INC-1")), At(3, new WorkaroundDisarmed("queue-mode", new("queue", null)))]);
        Assert.Equal(new ArmedWorkaround("fallback", "true", Start.AddMinutes(2), Responder, "INC-1"), Assert.Single(state.Workarounds));
        Assert.Equal(3, state.Version);
    }

    private static Incident Fold(params JournalEvent[] events) => Incident.Fold(
        new IncidentId(12),
        events.Select((happened, i) => new JournalEntry(StreamId.Of(new IncidentId(12)), i + 1, Start.AddMinutes(i), Responder, happened)));
}
