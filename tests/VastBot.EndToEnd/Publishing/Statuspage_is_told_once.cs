using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill;
using VastBot.Drill.StatusPage.Management;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Outside;
using VastBot.Runbook.Outside.Publishing;

namespace VastBot.EndToEnd.Publishing;

/// <summary>Our client against a strict management API of Statuspage's that keeps no key against repetition.</summary>
public sealed class Statuspage_is_told_once : IAsyncLifetime
{
    private readonly World _world = new(TimeProvider.System);
    private ServiceProvider? _services;
    private ManagementServer? _api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ManagementServer.Start(_world, Ct);
        _services = new ServiceCollection().AddLogging().AddHttpClient().AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System)).AddOutside().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _api!.DisposeAsync();
    }

    [Fact]
    public async Task An_incident_is_created_changed_and_resolved_and_its_components_with_it()
    {
        var first = Assert.IsType<PublishOutcome.Published>(await Publish(Text("p1")));
        Assert.Equal("major_outage", _api!.StateOf("component0001"));
        Assert.Equal("operational", _api.StateOf("component0002"));

        await Publish(Text("p2", first.PageIncident) with { Status = IncidentStatus.Monitoring, Severity = Severity.P2, Notify = true, Text = "Better." });
        await Publish(Text("p3", first.PageIncident) with { Status = IncidentStatus.Resolved, Text = "Over." });

        var incident = Assert.Single(_api.Incidents);
        Assert.Equal((first.PageIncident, "GPU workloads are delayed", "resolved"), (incident.Id, incident.Name, incident.Status));
        Assert.Equal(["resolved Over. False", "monitoring Better. True", "investigating We are looking. False"], incident.Updates.Select(u => $"{u.Status} {u.Body} {u.Mailed}"));
        Assert.Equal("operational", _api.StateOf("component0001"));
        Assert.EndsWith($"/s/{incident.Id}", first.Link!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("the page's id")]
    public async Task A_text_whose_answer_was_lost_is_found_again_and_not_written_twice(string? known)
    {
        var page = known is null ? null : ((PublishOutcome.Published)await Publish(Text("p1"))).PageIncident;
        _world.Break(PracticeSystems.StatuspageApi, Fault.None);
        var lost = Text("p2", page);
        // The text arrives, its answer does not: what a process sees that dies in between, too.
        await Lose(lost);
        var again = Assert.IsType<PublishOutcome.Published>(await Publish(lost));
        var third = Assert.IsType<PublishOutcome.Published>(await Publish(lost));

        var incident = Assert.Single(_api!.Incidents);
        Assert.Equal(known is null ? 1 : 2, incident.Updates.Count);
        Assert.Equal((incident.Id, incident.Id), (again.PageIncident, third.PageIncident));
    }

    [Fact]
    public async Task Another_bots_incident_of_the_same_number_is_left_alone()
    {
        await Publish(Text("p1"));
        await Publish(Text("p2") with { DeclaredAt = DateTimeOffset.UnixEpoch.AddDays(1) });
        Assert.Equal(2, _api!.Incidents.Count);
    }

    [Fact]
    public async Task An_incident_that_somebody_deleted_on_the_page_is_written_anew()
    {
        await Publish(Text("p1", page: "gone"));
        Assert.Equal("p1", Assert.Single(_api!.Incidents).Metadata["vastbot"]!["proposal"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Fault.Unauthorized, false, "refuses the key (401)")]
    [InlineData(Fault.Forbidden, false, "does not let this key write")]
    [InlineData(Fault.ForbiddenByEdge, false, "does not let this key write")]
    [InlineData(Fault.NotFound, false, "knows no such page")]
    [InlineData(Fault.TooManyRequests, true, "asks to slow down")]
    [InlineData(Fault.ServerError, true, "answers 500")]
    [InlineData(Fault.BadGateway, true, "answers 502")]
    [InlineData(Fault.Unavailable, true, "answers 503")]
    [InlineData(Fault.Cut, true, "no whole answer")]
    [InlineData(Fault.Truncated, true, "no whole answer")]
    [InlineData(Fault.Garbage, true, "not Statuspage's JSON")]
    [InlineData(Fault.Slow, true, "no answer within 1 s")]
    public async Task Each_failure_says_what_it_is_and_whether_it_passes(Fault fault, bool passes, string why)
    {
        _world.Break(PracticeSystems.StatuspageApi, fault);
        var outcome = await Publish(Text("p1"), deadline: fault == Fault.Slow ? TimeSpan.FromSeconds(1) : null);
        _world.Break(PracticeSystems.StatuspageApi, Fault.None);

        var said = outcome is PublishOutcome.NotYet later ? later.Why : ((PublishOutcome.Refused)outcome).Why;
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Equal(passes, outcome is PublishOutcome.NotYet);
        Assert.DoesNotContain(Keys.Statuspage, said, StringComparison.Ordinal);
        Assert.IsType<PublishOutcome.Published>(await Publish(Text("p1")));
        Assert.Single(_api!.Incidents);
    }

    [Fact]
    public async Task What_the_page_does_not_take_is_said_in_its_own_words()
    {
        var outcome = await Publish(Text("p1"), component: "nonsense");
        Assert.Equal("Statuspage refuses it (422): Component nonsense could not be found", Assert.IsType<PublishOutcome.Refused>(outcome).Why);
    }

    [Fact]
    public async Task Too_late_nothing_is_written_but_what_got_through_is_found()
    {
        Assert.IsType<PublishOutcome.Refused>(await Publish(Text("p1"), mayWrite: false));
        Assert.Empty(_api!.Incidents);
        await Publish(Text("p1"));
        Assert.IsType<PublishOutcome.Published>(await Publish(Text("p1"), mayWrite: false));
    }

    private static Publication Text(string proposal, string? page = null) => new()
    {
        Incident = new IncidentId(12),
        DeclaredAt = DateTimeOffset.UnixEpoch,
        Proposal = proposal,
        Headline = "GPU workloads are delayed",
        Text = "We are looking.",
        Status = IncidentStatus.Investigating,
        Severity = Severity.P1,
        Notify = false,
        PageIncident = page,
    };

    private Task<PublishOutcome> Publish(Publication text, bool mayWrite = true, string component = "component0001", Uri? api = null, TimeSpan? deadline = null)
    {
        var options = new StatusPageOptions
        {
            Provider = StatusPageProvider.Statuspage,
            ApiUrl = api ?? _api!.ApiUrl,
            PageId = ManagementServer.PageId,
            ApiKey = Keys.Statuspage,
            Deadline = deadline ?? TimeSpan.FromMinutes(1),
        };
        options.Components.Add(component);
        return new StatuspagePublisher(_services!.GetRequiredService<StatuspageApi>(), options).Publish(text, mayWrite, Ct);
    }

    /// <summary>Writes the text and loses the answer: the look before it must still work, so only the second call is cut off.</summary>
    private async Task Lose(Publication text)
    {
        await using var proxy = await LosingAnswers.Before(_api!.ApiUrl, Ct);
        Assert.IsType<PublishOutcome.NotYet>(await Publish(text, api: proxy.ApiUrl));
    }
}
