using VastBot.Runbook.Features.Paging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Paging.Events;

namespace VastBot.Runbook.Tests.Features.Paging;

public sealed class What_the_pager_hears
{
    private static readonly IncidentId Id = IncidentId.Parse("INC-12")!.Value;
    private readonly PagingListener _listener = new(new PagingOptions { RoutingKey = new string('a', 32) });
    private Incident _incident = Incident.Before(Id);

    [Fact]
    public void A_P1_pages_once_the_first_who_is_on_it_acknowledges_and_the_end_resolves()
    {
        Assert.Equal(["trigger"], Hear(Declaration(Severity.P1)));
        Assert.Equal([], Hear(new NoteAdded("looking", DateTimeOffset.UnixEpoch, null)));
        Assert.Equal(["acknowledge"], Hear(new Acknowledged()));
        Assert.Equal([], Hear(new Acknowledged()));
        Assert.Equal(["resolve"], Hear(new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "a new key", [])));
        Assert.Equal(["trigger"], Hear(new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "it is back")));
    }

    [Fact]
    public void A_P3_wakes_nobody_until_it_becomes_a_P2()
    {
        Assert.Equal([], Hear(Declaration(Severity.P3)));
        Assert.Equal(["trigger"], Hear(new SeverityChanged(new(Severity.P3, Severity.P2), "it grew")));
        Assert.Equal([], Hear(new SeverityChanged(new(Severity.P2, Severity.P1), "it grew more")));
    }

    [Fact]
    public void A_page_that_failed_mentions_people_and_is_tried_on()
    {
        Hear(Declaration(Severity.P1));
        Assert.Equal(["mention", "trigger"], Hear(new PageFailed(PageActions.Trigger, "no answer", Retrying: true)));
        Assert.Equal([], Hear(new PageFailed(PageActions.Trigger, "no answer", Retrying: false)));
    }

    [Fact]
    public void A_page_that_is_refused_for_good_mentions_people_at_once()
    {
        Hear(Declaration(Severity.P1));
        Assert.Equal(["mention"], Hear(new PageFailed(PageActions.Trigger, "PagerDuty finds the event invalid (400)", Retrying: false)));
    }

    [Theory]
    [InlineData((int)PageOutcome.Failed, "mention-overdue")]
    [InlineData((int)PageOutcome.Refused, "mention-overdue")]
    [InlineData((int)PageOutcome.Sent, "")]
    [InlineData((int)PageOutcome.NoPager, "")]
    public void A_page_for_a_promise_that_woke_nobody_mentions_people(int outcome, string heard)
    {
        Hear(Declaration(Severity.P3));
        Assert.Equal(heard, string.Join(',', Hear(new PagerAsked((PageOutcome)outcome))));
    }

    [Fact]
    public void Without_a_key_nothing_is_said_to_it()
    {
        var silent = new PagingListener(new PagingOptions());
        var entry = Entry(Declaration(Severity.P1));
        Assert.Empty(silent.Hear(_incident, entry, _incident.With(entry)));
    }

    private static Declared Declaration(Severity severity) => new() { Environment = "production", Title = "down", Severity = severity };

    private JournalEntry Entry(JournalEvent happened) => new(StreamId.Of(Id), _incident.Version + 1, DateTimeOffset.UnixEpoch, Author.Bot, happened);

    private string[] Hear(JournalEvent happened)
    {
        var entry = Entry(happened);
        var (before, after) = (_incident, _incident.With(entry));
        _incident = after;
        return [.. _listener.Hear(before, entry, after).Select(row => row.Subject)];
    }
}
