using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Alerts;

public sealed class Alert_groups_in_the_record
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch.AddDays(20_000);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_group_is_one_card_a_repeat_changes_nothing_and_the_next_outbreak_is_a_card_of_its_own(string provider)
    {
        await using var record = await RecordBench.On(provider);
        var (groups, desk) = Desk(record);

        var first = (await desk.Take(News(firing: true), Ct))!;
        Assert.Equal((1, true, "production"), (first.Round, first.Firing, first.Environment));
        Assert.Null(await desk.Take(News(firing: true), Ct));

        var over = (await desk.Take(News(firing: false), Ct))!;
        Assert.Equal((1, false), (over.Round, over.Firing));
        Assert.All(over.Lines, line => Assert.NotNull(line.EndsAt));
        Assert.Null(await desk.Take(News(firing: false), Ct));

        var again = (await desk.Take(News(firing: true, hour: 1), Ct))!;
        Assert.Equal((first.Id, 2, null), (again.Id, again.Round, again.Report));
        Assert.Equal(again, await groups.Find(first.Id, Ct), (a, b) => a!.Round == b!.Round && a.Lines.SequenceEqual(b.Lines));
    }

    [Theory]
    [MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Racing_deliveries_of_one_group_begin_one_round_and_one_triage(string provider)
    {
        await using var record = await RecordBench.On(provider);
        var deliveries = new List<Task<AlertGroup?>>();
        for (var i = 0; i < 8; i++)
        {
            var desk = Desk(record).Desk;
            deliveries.Add(Task.Run(() => desk.Take(News(firing: true), Ct), Ct));
        }

        Assert.Single(await Task.WhenAll(deliveries), changed => changed is not null);
        var state = await record.Start().Services.GetRequiredService<IOutboxState>().Look(Ct);
        Assert.Equal(1, state.Waiting[AlertTriageTarget.TargetName]);
        Assert.Equal(1, state.Waiting[AlertCardTarget.TargetName]);
    }

    [Fact]
    public void An_end_that_nobody_heard_the_begin_of_is_no_news() => Assert.Null(AlertDesk.Merged("AG-1", null, News(firing: false), Start));

    [Fact]
    public void A_delivery_that_was_overtaken_does_not_bring_back_the_past()
    {
        var now = AlertDesk.Merged("AG-1", null, News(firing: true, hour: 2), Start)!;
        var late = AlertDesk.Merged("AG-1", now, News(firing: true, hour: 1), Start)!;
        Assert.Equal(now.Lines, late.Lines);
    }

    [Fact]
    public void Who_never_says_that_it_is_over_begins_anew_after_a_silence()
    {
        var news = News(firing: true) with { ForgetAfter = TimeSpan.FromHours(6) };
        var first = AlertDesk.Merged("AG-1", null, news, Start)! with { AcknowledgedBy = "U0RESPONDER" };
        Assert.Equal(1, AlertDesk.Merged("AG-1", first, news, Start.AddHours(5))!.Round);
        var later = AlertDesk.Merged("AG-1", first, news, Start.AddHours(7))!;
        Assert.Equal((2, null), (later.Round, later.AcknowledgedBy));
    }

    private static (IAlertGroups Groups, AlertDesk Desk) Desk(RecordBench record)
    {
        var services = record.Start().Services;
        var groups = services.GetRequiredService<IAlertGroups>();
        return (groups, new AlertDesk(groups, services.GetRequiredService<VastBot.Runbook.Model.Clocks>()));
    }

    private static AlertNews News(bool firing, int hour = 0) => new()
    {
        Source = AlertSource.Alertmanager,
        Key = "{}:{alertname=\"VastErrors\"}",
        Environment = "production",
        Title = "VastErrors",
        Firing = firing,
        Lines = [new AlertLine("aa", "5xx", Start.AddHours(hour), firing ? null : Start.AddHours(hour + 0.5))],
    };
}
