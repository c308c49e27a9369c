using NSubstitute;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>One click: looks again, and says so only if nothing changed.</summary>
public sealed class No_change
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_changed_a_holding_update_with_fresh_numbers_is_posted_and_the_promise_moves()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await Declared(bench, "silent-5xx");
        Sees(bench, "silent-5xx", "fresh");
        bench.Time.Advance(TimeSpan.FromMinutes(50));

        var views = await bench.Click(bench.Handler<NoChangeButton>(), "INC-1", "U0RESPONDER");

        Assert.Contains("Looking again", CommunicationBench.Text(views[0]), StringComparison.Ordinal);
        Assert.Contains("*Posted: no change.*", CommunicationBench.Text(views[^1]), StringComparison.Ordinal);
        var after = await bench.Fold(incident.Id);
        Assert.Equal(bench.Time.GetUtcNow().AddHours(1), after.NextUpdate);
        Assert.StartsWith("Looked again at ", after.LastUpdate, StringComparison.Ordinal);
        Assert.Equal(("fresh", incident.Impact), (after.ToldReport, after.Impact));
        await bench.Deliver();
        Assert.Contains(bench.Posts, post => CommunicationBench.Text(post.Blocks).Contains("*No change*: Looked again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_changed_nothing_is_posted_and_the_view_becomes_the_form()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await Declared(bench, "silent-5xx");
        Sees(bench, "vast-outage", "fresh");

        var view = (await bench.Click(bench.Handler<NoChangeButton>(), "INC-1", "U0RESPONDER"))[^1];

        Assert.Equal(UpdateForm.CallbackId, view.CallbackId);
        Assert.Contains("*Something did change*: verdict Our integration → Vast.ai incident", CommunicationBench.Text(view), StringComparison.Ordinal);
        Assert.Equal(incident.Version, (await bench.Fold(incident.Id)).Version);
    }

    [Fact]
    public async Task Without_an_earlier_look_it_cannot_say_that_nothing_changed()
    {
        await using var bench = await CommunicationBench.Start();
        await bench.Declare();
        Sees(bench, "silent-5xx", "fresh");
        var view = (await bench.Click(bench.Handler<NoChangeButton>(), "INC-1", "U0RESPONDER"))[^1];
        Assert.Contains("no earlier triage to compare with", CommunicationBench.Text(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_posts_an_update_meanwhile_wins()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await Declared(bench, "silent-5xx");
        bench.Triage.Run("production").Returns(_ => new TriageRun(false, Report("silent-5xx", "fresh"), Meanwhile()));

        var view = (await bench.Click(bench.Handler<NoChangeButton>(), "INC-1", "U0RESPONDER"))[^1];

        Assert.Contains("Name of U0COMMANDER was first", CommunicationBench.Text(view), StringComparison.Ordinal);
        Assert.Equal("Better news", (await bench.Fold(incident.Id)).LastUpdate);

        async IAsyncEnumerable<TriageReport> Meanwhile()
        {
            await bench.Append(incident.Id, "U0COMMANDER", new Updated("Better news", new("", "x"), new("", "y"), Holding: false));
            yield return Report("silent-5xx", "fresh");
        }
    }

    [Fact]
    public async Task A_resolved_incident_is_left_alone()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        await bench.Append(incident.Id, "U0COMMANDER", Some.Resolution(incident));
        var view = (await bench.Click(bench.Handler<NoChangeButton>(), "INC-1", "U0RESPONDER"))[^1];
        Assert.Contains("not open", CommunicationBench.Text(view), StringComparison.Ordinal);
        bench.Triage.DidNotReceiveWithAnyArgs().Run("");
    }

    private static async Task<Incident> Declared(CommunicationBench bench, string situation)
    {
        await bench.Process.Reports.Keep(Report(situation, "told"), Ct);
        var incident = await bench.Incidents.Declare(Some.Declaration() with { Report = "told", AnnounceIn = "C0MAIN" }, "1", Some.Responder, Ct);
        return incident;
    }

    private static void Sees(CommunicationBench bench, string situation, string id) =>
        bench.Triage.Run("production").Returns(_ => new TriageRun(false, Report(situation, id), new[] { Report(situation, id) }.ToAsyncEnumerable()));

    private static TriageReport Report(string situation, string id) => Reports.Of(SeenIn.All[situation]) with { Id = id };
}
