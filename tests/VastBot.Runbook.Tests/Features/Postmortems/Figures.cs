using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Postmortems;

public sealed class Figures
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_never_happened_is_not_applicable_rather_than_zero()
    {
        var figures = Of((0, Some.Declaration() with { Commander = null }));

        Assert.Equal((null, null, null, null), (figures.ToAcknowledge, figures.ToFirstUpdate, figures.ToMitigate, figures.ToResolve));
    }

    [Fact]
    public void Times_run_from_the_first_sign_the_first_update_from_the_declaration()
    {
        var figures = Of(
            (0, Some.Declaration() with { Commander = null, FirstSign = Start.AddMinutes(-5) }),
            (3, new Acknowledged()),
            (10, new Updated("u", default, default, Holding: false)),
            (15, new FixReported("f1", "queue-mode on", "worked", "t", Some.Responder, Start.AddMinutes(14))),
            (40, new Resolved(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "f", [])));

        Assert.Equal((8.0, 10.0, 19.0, 45.0), (figures.ToAcknowledge!.Value.TotalMinutes, figures.ToFirstUpdate!.Value.TotalMinutes, figures.ToMitigate!.Value.TotalMinutes, figures.ToResolve!.Value.TotalMinutes));
        Assert.Equal((1, 1), (figures.FixesThatWorked, figures.FixesSettled));
    }

    [Fact]
    public void A_promise_is_kept_or_missed_once()
    {
        var figures = Of(
            (0, Some.Declaration() with { NextUpdate = Start.AddMinutes(30) }),
            (20, new Updated("in time", default, default, Holding: false)),
            (20, new PromiseMoved(new(null, Start.AddMinutes(50)), "P2")),
            (50, new PromiseMissed(Start.AddMinutes(50))),
            (60, new Updated("late", default, default, Holding: false)),
            (60, new PromiseMoved(new(null, Start.AddMinutes(90)), "P2")),
            (95, new Updated("late without a word", default, default, Holding: false)),
            (95, new PromiseMoved(new(null, Start.AddMinutes(120)), "P2")),
            (100, new Resolved(new(IncidentStatus.Monitoring, IncidentStatus.Resolved), "f", [])));

        Assert.Equal((2, 2), (figures.PromisesKept, figures.PromisesMissed));
    }

    private static IncidentFigures Of(params (int Minute, JournalEvent Event)[] events)
    {
        var id = new IncidentId(1);
        JournalEntry[] entries = [.. events.Select((one, i) => new JournalEntry(StreamId.Of(id), i + 1, Start.AddMinutes(one.Minute), Some.Responder, one.Event))];
        return IncidentFigures.Of(Incident.Fold(id, entries), entries);
    }
}
