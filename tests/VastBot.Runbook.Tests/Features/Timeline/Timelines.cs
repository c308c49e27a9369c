using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Timeline;

public sealed class Timelines
{
    private const string Link = "https://example.slack.com/archives/C1/p1700000000000100";
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
    private static readonly IncidentId Id = new(12);

    [Fact]
    public void It_tells_in_the_order_in_which_things_happened_not_in_which_they_were_written()
    {
        var lines = IncidentTimeline.Of([Entry(1, Some.Declaration()), Entry(2, new Acknowledged()), Entry(3, new NoteAdded("first errors", Start.AddMinutes(-10), null))]);

        Assert.Equal(["first errors", "Declared as P2: Vast.ai refuses our key (some requests fail)", "Acknowledged"], lines.Select(line => line.Text));
    }

    [Fact]
    public void A_captured_message_follows_its_edits_and_its_deletion()
    {
        var taken = Entry(2, new NoteAdded("responder: pods are bak", Start.AddMinutes(5), Link));
        var edited = Entry(3, new NoteEdited(Link, "responder: pods are back"));

        var line = Assert.Single(IncidentTimeline.Of([taken, edited]));
        Assert.Equal(("responder: pods are back", true, Start.AddMinutes(5)), (line.Text, line.Edited, line.At));

        var gone = Assert.Single(IncidentTimeline.Of([taken, edited, Entry(4, new NoteWithdrawn(Link))]));
        Assert.True(gone.Deleted);
        Assert.DoesNotContain("pods", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_told_with_who_did_it_and_when()
    {
        var line = Assert.Single(IncidentTimeline.Of([Entry(1, new FixReported("production-f1", "queue-mode on", "worked", "Queue requests: worked", Some.Responder, Start.AddMinutes(7)))]));

        Assert.Equal((Some.Responder, Start.AddMinutes(7), true), (line.By, line.At, line.IsTurn));
    }

    [Fact]
    public void Every_event_that_people_caused_has_words_or_is_left_out_on_purpose()
    {
        string[] silent =
        [
            Announced.Name, CardPosted.Name, StepDone.Name, SetUpAsked.Name, EvidenceAsked.Name, FollowUpReminded.Name, CadenceSet.Name,
        ];
        JournalEvent[] told =
        [
            new SeverityChanged(new(Severity.P2, Severity.P1), "r"), new CommanderChanged(new(null, "U1")), new PromiseMissed(Start), new Resolved(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "f", []),
            new ActionAdded(1, "t", "U1", Start), new ActionTicked(1, true), new PostmortemWritten(2, new()), new PostmortemWaived("r"), new EvidenceFailed(1, "declared", "w"), new UnknownEvent("from-the-future", "{}"),
        ];

        Assert.All(told, happened => Assert.NotEqual("", EventWords.Of(happened)));
        Assert.Equal("@{U1} took command", EventWords.Of(new CommanderChanged(new(null, "U1"))));
        Assert.All(silent, kind => Assert.True(EventKinds.ByName.ContainsKey(kind), kind));
    }

    private static JournalEntry Entry(int version, JournalEvent happened) => new(StreamId.Of(Id), version, Start.AddMinutes(version), Some.Responder, happened);
}
