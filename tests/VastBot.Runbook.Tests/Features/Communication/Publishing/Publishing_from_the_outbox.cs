using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>From an approval to the receipt on the record, whatever the page answers.</summary>
public sealed class Publishing_from_the_outbox : IAsyncDisposable
{
    private readonly ScriptedPublisher _page = new();
    private RecordBench? _bench;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approval_is_published_once_and_its_receipt_stands_in_the_record()
    {
        var (process, id) = await Approved();
        Assert.Equal(1, await process.DeliverDue(Ct));
        var incident = await process.Incidents.Find(id, Ct);

        Assert.Equal((PublicTextStage.Published, "https://status.example.com/1"), (incident!.PublicText!.Stage, incident.PublicText.Link));
        Assert.Equal("page-1", incident.PageIncident);
        var asked = Assert.Single(_page.Asked);
        Assert.Equal(("We are looking.", "Delays", IncidentStatus.Investigating), (asked.Publication.Text, asked.Publication.Headline, asked.Publication.Status));
        Assert.Equal(0, await process.DeliverDue(Ct));
    }

    [Fact]
    public async Task A_proposal_alone_publishes_nothing()
    {
        var process = await Start();
        var incident = await process.Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        await process.Incidents.Change(incident.Id, null, Some.Responder, [new PublicTextProposed("p1", "x", "y")], Ct);
        await process.DeliverDue(Ct);
        Assert.Empty(_page.Asked);
    }

    [Fact]
    public async Task What_passes_is_said_once_and_tried_again_until_it_gets_through()
    {
        var (process, id) = await Approved();
        _page.Answers.Enqueue(new PublishOutcome.NotYet("Statuspage answers 503"));
        _page.Answers.Enqueue(new PublishOutcome.NotYet("Statuspage answers 503"));
        await process.DeliverDue(Ct);
        var waiting = await process.Incidents.Find(id, Ct);
        Assert.Equal(PublicTextStage.Failed, waiting!.PublicText!.Stage);
        Assert.Equal($"Statuspage answers 503; it is tried again by itself until {_bench!.Time.GetUtcNow().AddMinutes(15):HH:mm} UTC", waiting.PublicText.Trouble);

        await Later(process);
        Assert.Equal(waiting.Version, (await process.Incidents.Find(id, Ct))!.Version);
        await Later(process);
        Assert.Equal(PublicTextStage.Published, (await process.Incidents.Find(id, Ct))!.PublicText!.Stage);
    }

    [Fact]
    public async Task What_needs_a_person_is_set_aside_with_the_reason_and_published_when_approved_again()
    {
        var (process, id) = await Approved();
        _page.Answers.Enqueue(new PublishOutcome.Refused("the key is refused"));
        await process.DeliverDue(Ct);
        Assert.Equal((PublicTextStage.Failed, "the key is refused"), Stage(await process.Incidents.Find(id, Ct)));
        await Later(process);
        Assert.Single(_page.Asked);

        await process.Incidents.Change(id, null, Some.Commander, [new PublicTextApproved("p1"), new PublicTextApproved("p1")], Ct);
        await process.DeliverDue(Ct);
        Assert.Equal((PublicTextStage.Published, null), Stage(await process.Incidents.Find(id, Ct)));
        Assert.Equal(2, _page.Asked.Count);
    }

    [Fact]
    public async Task A_text_that_waited_too_long_is_only_looked_for_and_else_given_up()
    {
        var (process, id) = await Approved();
        _bench!.Time.Advance(TimeSpan.FromMinutes(16));
        _page.Answers.Enqueue(new PublishOutcome.Refused("it could not be published in time"));
        await process.DeliverDue(Ct);

        Assert.False(Assert.Single(_page.Asked).MayWrite);
        Assert.Equal((PublicTextStage.Failed, "it could not be published in time"), Stage(await process.Incidents.Find(id, Ct)));
    }

    [Fact]
    public async Task A_later_text_goes_to_the_incident_that_the_page_already_has_with_the_facts_of_its_own_approval()
    {
        var (process, id) = await Approved();
        await process.DeliverDue(Ct);
        await process.Incidents.Change(
            id,
            null,
            Some.Commander,
            [
                new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Monitoring)),
                new PublicTextProposed("p2", "Better.", "Delays"),
                new PublicTextApproved("p2"),
                new StatusChanged(new(IncidentStatus.Monitoring, IncidentStatus.Identified)),
            ],
            Ct);
        await process.DeliverDue(Ct);

        Assert.Equal(("page-1", IncidentStatus.Monitoring, "Better."), (_page.Asked[1].Publication.PageIncident, _page.Asked[1].Publication.Status, _page.Asked[1].Publication.Text));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
    }

    private static (PublicTextStage Stage, string? Trouble) Stage(Incident? incident) => (incident!.PublicText!.Stage, incident.PublicText.Trouble);

    private async Task Later(RecordProcess process)
    {
        _bench!.Time.Advance(TimeSpan.FromMinutes(2));
        await process.DeliverDue(Ct);
    }

    private async Task<(RecordProcess Process, IncidentId Id)> Approved()
    {
        var process = await Start();
        var incident = await process.Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        await process.Incidents.Change(incident.Id, null, Some.Commander, [new PublicTextProposed("p1", "We are looking.", "Delays"), new PublicTextApproved("p1")], Ct);
        return (process, incident.Id);
    }

    private async Task<RecordProcess> Start()
    {
        _bench = await RecordBench.On("Sqlite");
        return _bench.Start(services => services
            .AddSingleton(new StatusPageOptions())
            .AddSingleton<IPublisher>(_page)
            .AddSingleton<IIncidentListener, PublishingListener>()
            .AddSingleton<IOutboxTarget, StatusPageTarget>());
    }
}
