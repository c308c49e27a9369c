using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Snapshots;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Evidence;

public sealed class When_evidence_is_collected
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void By_itself_at_the_declaration_at_each_change_of_severity_and_at_the_end_and_when_asked()
    {
        Assert.Equal(
            ["declared", "severity changed", "severity changed", "evidence asked", "resolved", "resolved"],
            Collected(
                Some.Declaration(), new Acknowledged(), Some.Note("x"), new SeverityChanged(new(Severity.P2, Severity.P1), "worse"), new SeverityChanged(new(Severity.P1, Severity.P3), "better"),
                new EvidenceAsked(null), Resolution(), new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "again"), Resolution()));
    }

    [Fact]
    public void The_window_begins_a_quarter_of_an_hour_before_the_first_sign()
    {
        var incident = Fold(Some.Declaration() with { FirstSign = Start.AddMinutes(-5) });

        Assert.Equal(Start.AddMinutes(-20), EvidenceWindow.From(null, incident, TimeSpan.FromMinutes(15), Start.AddHours(2)));
        Assert.Equal(Start, EvidenceWindow.From(TimeSpan.FromHours(2), incident, TimeSpan.FromMinutes(15), Start.AddHours(2)));
        Assert.Equal(Start.AddHours(1), EvidenceWindow.From(null, incident: null, TimeSpan.FromMinutes(15), Start.AddHours(2)));
    }

    private static Resolved Resolution() => new(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", []);

    private static IEnumerable<string> Collected(params JournalEvent[] events)
    {
        var incident = Incident.Before(new IncidentId(1));
        var listener = new SnapshotListener();
        foreach (var (i, happened) in events.Index())
        {
            var entry = Entry(i + 1, happened);
            var after = incident.With(entry);
            foreach (var row in listener.Hear(incident, entry, after).Where(row => row.Target == SnapshotTarget.TargetName))
                yield return happened switch { Declared => "declared", SeverityChanged => "severity changed", EvidenceAsked => "evidence asked", Resolved => "resolved", _ => row.Subject };
            incident = after;
        }
    }

    private static Incident Fold(params JournalEvent[] events) => Incident.Fold(new IncidentId(1), [.. events.Select((happened, i) => Entry(i + 1, happened))]);

    private static JournalEntry Entry(int version, JournalEvent happened) => new(StreamId.Of(new IncidentId(1)), version, Start.AddSeconds(version), Some.Responder, happened);
}
