using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Delivering;

/// <summary>Order, coalescing, failures, and what becomes of a row.</summary>
public sealed class Delivering_in_lanes
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_lane_delivers_in_the_order_of_the_journal_and_each_row_once(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var chat = new ScriptedTarget("chat");
        var process = Start(bench, ["chat"], chat);
        var incident = await Declare(process);
        for (var i = 0; i < 5; i++) await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note("a"), Some.Note("b")], Ct);

        Assert.Equal(1, await process.DeliverDue(Ct));
        Assert.Equal(0, await process.DeliverDue(Ct));

        Assert.Equal(Enumerable.Range(1, 11).Select(v => v == 1 ? "declared 1" : $"note-added {v}"), chat.Subjects);
        Assert.Equal(11, chat.Deliveries.Select(delivery => delivery.Row.Key).Distinct().Count());
        Assert.Empty(await process.Query<string>("select lane from outbox_lane"));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Ten_changes_are_one_edit_and_one_that_comes_during_the_edit_is_another(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess process = null!;
        var drawn = new List<int>();
        var card = new ScriptedTarget("card", async (delivery, ct) =>
        {
            var id = delivery.Row.Stream.AsIncident()!.Value;
            drawn.Add((await process.Incidents.Find(id, ct))!.Version);
            if (drawn.Count == 1) await process.Incidents.Change(id, null, Some.Responder, [Some.Note("meanwhile")], ct);
            return new Delivered();
        });
        process = Start(bench, ["card"], card);
        var incident = await Declare(process);
        for (var i = 0; i < 10; i++) await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note($"{i}")], Ct);
        while (await process.DeliverDue(Ct) > 0)
        {
        }

        Assert.Equal([11, 12], drawn);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_failing_target_holds_up_its_own_lane_only_and_waits_longer_each_time(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var chat = new ScriptedTarget("chat");
        var page = new ScriptedTarget("page", (delivery, _) => delivery.Attempt switch
        {
            1 => throw new HttpRequestException("503"),
            2 or 3 => Task.FromResult<DeliveryOutcome>(new TryAgain("503")),
            _ => Task.FromResult<DeliveryOutcome>(new Delivered()),
        });
        var process = Start(bench, ["chat", "page"], chat, page);
        var incident = await Declare(process);
        await process.DeliverDue(Ct);
        await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note("goes on")], Ct);
        Assert.Equal(1, await process.DeliverDue(Ct));
        Assert.Equal((2, 1), (chat.Deliveries.Count, page.Deliveries.Count));
        Assert.Contains("503", Assert.Single(await process.Query<string>("select trouble from outbox_lane")), StringComparison.Ordinal);

        foreach (var seconds in new[] { 1, 2, 4 })
        {
            bench.Time.Advance(TimeSpan.FromSeconds(seconds * 0.79));
            Assert.Equal(0, await process.DeliverDue(Ct));
            bench.Time.Advance(TimeSpan.FromSeconds(seconds * 0.22));
            Assert.Equal(1, await process.DeliverDue(Ct));
        }

        Assert.Equal(["declared 1", "declared 1", "declared 1", "declared 1", "note-added 2"], page.Subjects.Take(5));
        Assert.Equal([1, 2, 3, 4, 1], page.Deliveries.Take(5).Select(delivery => delivery.Attempt));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_wait_that_the_target_asks_for_is_kept(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var chat = new ScriptedTarget("chat", (delivery, _) =>
            Task.FromResult<DeliveryOutcome>(delivery.Attempt == 1 ? new TryAgain("429", TimeSpan.FromSeconds(30)) : new Delivered()));
        var process = Start(bench, ["chat"], chat);
        await Declare(process);
        await process.DeliverDue(Ct);
        bench.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await process.DeliverDue(Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await process.DeliverDue(Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_can_never_arrive_is_set_aside_with_its_reason_and_the_lane_goes_on(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var page = new ScriptedTarget("page", (delivery, _) => Task.FromResult<DeliveryOutcome>(
            delivery.Row.Subject.StartsWith("declared", StringComparison.Ordinal) ? new GaveUp("no such page", new PublicTextFailed("p", "no such page")) : new Delivered()));
        var process = Start(bench, ["page"], page);
        var incident = await Declare(process);
        await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note("next")], Ct);
        await process.DeliverDue(Ct);

        Assert.Equal(["declared 1", "note-added 2"], page.Subjects);
        Assert.Equal(["no such page"], await process.Query<string>("select trouble from outbox_row where trouble is not null"));
        Assert.Equal(new PublicTextFailed("p", "no such page"), (await process.Journal.Read(StreamId.Of(incident.Id), 2, Ct)).Single().Event);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_deliverys_result_is_an_event_of_its_incident(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var work = new ScriptedTarget("work", (_, _) => Task.FromResult<DeliveryOutcome>(new Delivered(new ChannelMade("C1", "inc-1"))));
        var process = Start(bench, ["work"], work);
        var incident = await Declare(process);
        await process.DeliverDue(Ct);
        var entry = Assert.Single(await process.Journal.Read(StreamId.Of(incident.Id), 1, Ct));
        Assert.Equal((Author.Bot, new ChannelMade("C1", "inc-1")), (entry.By, entry.Event));
        Assert.Equal("inc-1", (await process.Incidents.Find(incident.Id, Ct))!.Channel!.Name);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_change_in_an_environment_reaches_the_cards_of_what_is_open_there(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var card = new ScriptedTarget("card");
        var process = bench.Start(services => services.AddSingleton<IOutboxTarget>(card).AddSingleton<IEnvironmentListener>(new Cards()));
        await Declare(process);
        await process.Incidents.Declare(Some.Declaration("staging"), "form-2", Some.Responder, Ct);
        await process.Incidents.Declare(Some.Declaration(), "form-3", Some.Responder, Ct);
        await process.Journal.Append(StreamId.Environment("production"), null, Some.Responder, [new WorkaroundArmed("fallback", new(null, "true"), null)], Ct);
        await process.DeliverDue(Ct);
        Assert.Equal(["INC-1", "INC-3"], card.Deliveries.Select(delivery => delivery.Row.Stream.Key).Order());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_whose_target_this_version_lacks_waits_for_one_that_has_it(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var older = Start(bench, ["chat"], new ScriptedTarget("something else"));
        await Declare(older);
        Assert.Equal(0, await older.DeliverDue(Ct));
        var chat = new ScriptedTarget("chat");
        Assert.Equal(1, await Start(bench, [], chat).DeliverDue(Ct));
        Assert.Single(chat.Deliveries);
    }

    private static RecordProcess Start(RecordBench bench, string[] tell, params ScriptedTarget[] targets) => bench.Start(services =>
    {
        services.AddSingleton<IIncidentListener>(new Telling(tell));
        foreach (var target in targets) services.AddSingleton<IOutboxTarget>(target);
    });

    private static Task<Incident> Declare(RecordProcess process) => process.Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);

    private sealed class Cards : IEnvironmentListener
    {
        public IEnumerable<OutboxRow> Hear(EnvironmentState before, JournalEntry entry, EnvironmentState after, IReadOnlyList<IncidentId> open) =>
            open.Select(id => OutboxRow.For(entry, "card", "card", OutboxKind.Render, about: StreamId.Of(id)));
    }
}
