using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>What is open, and how it is found.</summary>
public sealed class Listing
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Open_incidents_are_listed_worst_first_and_by_environment(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var incidents = bench.Start().Incidents;
        await incidents.Declare(Some.Declaration(severity: Severity.P3), "1", Some.Responder, Ct);
        await incidents.Declare(Some.Declaration("staging", Severity.P1), "2", Some.Responder, Ct);
        await incidents.Declare(Some.Declaration(severity: Severity.P2), "3", Some.Responder, Ct);
        var fourth = await incidents.Declare(Some.Declaration(severity: Severity.P1), "4", Some.Responder, Ct);
        await incidents.Change(fourth.Id, 1, Some.Responder, [Some.Resolution(fourth)], Ct);

        Assert.Equal([2, 3, 1], Numbers(await incidents.ListOpen(null, Ct)));
        Assert.Equal([3, 1], Numbers(await incidents.ListOpen("production", Ct)));
        Assert.Empty(await incidents.ListOpen("elsewhere", Ct));
        Assert.Equal([4, 3], Numbers(await incidents.ListNewest(2, null, Ct)));
        Assert.Equal([2, 1], Numbers(await incidents.ListNewest(5, new IncidentId(3), Ct)));

        await incidents.Change(fourth.Id, 2, Some.Responder, [new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "it came back")], Ct);
        Assert.Equal([2, 4, 3, 1], Numbers(await incidents.ListOpen(null, Ct)));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_line_of_a_listing_says_what_the_fold_says(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var incidents = bench.Start().Incidents;
        var incident = await incidents.Declare(Some.Declaration() with { Title = "a\0b <!channel> 🔥" }, "1", Some.Responder, Ct);
        await incidents.Change(
            incident.Id, 1, Some.Responder, [new ChannelMade("C1", "inc-1"), new PromiseMoved(new(null, bench.Time.GetUtcNow()), "P2"), new CommanderChanged(new("U0COMMANDER", "U2"))], Ct);
        Assert.Equal((await incidents.Find(incident.Id, Ct))!.Summary(), Assert.Single(await incidents.ListOpen(null, Ct)));
        Assert.Equal(incident.Id, (await incidents.InChannel("C1", Ct))?.Id);
        Assert.Null(await incidents.InChannel("C2", Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_the_status_page_was_told_is_listed_the_latest_told_first(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var incidents = bench.Start().Incidents;
        foreach (var once in new[] { "1", "2", "3" }) await incidents.Declare(Some.Declaration(), once, Some.Responder, Ct);
        var begin = bench.Time.GetUtcNow();
        foreach (var number in new[] { 2, 1, 2 })
        {
            bench.Time.Advance(TimeSpan.FromMinutes(1));
            await incidents.Change(new IncidentId(number), null, Some.Responder, [new PublicTextPublished("p", "page", null)], Ct);
        }

        Assert.Equal([2, 1], Numbers(await incidents.ListPublished(begin, 10, Ct)));
        Assert.Equal([2], Numbers(await incidents.ListPublished(begin, 1, Ct)));
        Assert.Equal([2], Numbers(await incidents.ListPublished(begin.AddMinutes(3), 10, Ct)));
        Assert.Empty(await incidents.ListPublished(begin.AddMinutes(4), 10, Ct));
    }

    private static IEnumerable<int> Numbers(IEnumerable<IncidentId> ids) => ids.Select(id => id.Number);

    private static IEnumerable<int> Numbers(IEnumerable<IncidentSummary> lines) => lines.Select(line => line.Id.Number);
}
