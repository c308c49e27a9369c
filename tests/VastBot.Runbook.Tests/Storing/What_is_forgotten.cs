using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Evidence;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Delivering;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>What is kept, and for how long. Reports and deliveries have tests of their own; the journal is kept for good.</summary>
public sealed class What_is_forgotten
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Delivered_rows_are_forgotten_after_their_time_the_journal_and_what_waits_never(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        bench.Settings["Storage:KeepOutboxFor"] = "2.00:00:00";
        var process = bench.Start(services => services
            .AddSingleton<IIncidentListener>(new Telling("chat", "pager")).AddSingleton<IOutboxTarget>(new ScriptedTarget("chat")));
        var incident = await process.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        Assert.Equal(1, await process.DeliverDue(Ct));
        var outbox = process.Get<OutboxTable>();

        bench.Time.Advance(TimeSpan.FromDays(1));
        await outbox.Forget(bench.Time.GetUtcNow() - TimeSpan.FromDays(2), Ct);
        Assert.Equal(["chat", "pager"], (await process.Query<string>("select target from outbox_row")).Order());

        bench.Time.Advance(TimeSpan.FromDays(100));
        await process.Dispatcher.StartAsync(Ct);
        while ((await process.Query<string>("select target from outbox_row")).Count > 1) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        await process.Dispatcher.StopAsync(Ct);
        Assert.Equal(["pager"], await process.Query<string>("select target from outbox_row"));
        Assert.NotEmpty(await process.Journal.Read(StreamId.Of(incident.Id), 0, Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_alert_group_of_which_nothing_more_was_heard_is_forgotten_after_its_time(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        bench.Settings["Storage:KeepAlertsFor"] = "2.00:00:00";
        var groups = bench.Start().Get<IAlertGroups>();
        await Raise("AG-1");
        bench.Time.Advance(TimeSpan.FromDays(1));
        await Raise("AG-2");
        Assert.NotNull(await groups.Find("AG-1", Ct));
        bench.Time.Advance(TimeSpan.FromDays(1.5));
        await Raise("AG-3");
        Assert.Null(await groups.Find("AG-1", Ct));
        Assert.NotNull(await groups.Find("AG-2", Ct));

        async Task Raise(string id) => await groups.Change(id, _ => new AlertGroup { Id = id, Source = AlertSource.Alertmanager, Environment = "production", ChangedAt = bench.Time.GetUtcNow() }, (_, _, _) => [], Ct);
    }

    [Fact]
    public void Bundles_leave_by_age_then_the_oldest_of_what_is_too_much_but_none_of_the_last_day()
    {
        var folder = Directory.CreateTempSubdirectory("vastbot-bundles-");
        try
        {
            var time = new MovableTime();
            var bundles = new BundleFolder(new EvidenceOptions { Folder = folder.FullName, KeepFor = TimeSpan.FromDays(10), MostFolderMegabytes = 10 }, new Clocks(time, time));
            Keep("INC-1", "too-old", days: 11, megabytes: 1);
            Keep("INC-2", "oldest", days: 5, megabytes: 6);
            Keep("INC-2", "older", days: 3, megabytes: 6);
            Keep("INC-3", "of-today", days: 0.5, megabytes: 9);

            bundles.Tidy();

            Assert.Null(bundles.Find("INC-1", "too-old.tar.gz"));
            // The folder itself only when nothing can be on its way into it.
            Directory.SetLastWriteTimeUtc(Path.Combine(folder.FullName, "INC-1"), time.GetUtcNow().UtcDateTime - TimeSpan.FromDays(2));
            bundles.Tidy();
            Assert.False(Directory.Exists(Path.Combine(folder.FullName, "INC-1")));
            Assert.Null(bundles.Find("INC-2", "oldest.tar.gz"));
            Assert.Null(bundles.Find("INC-2", "older.tar.gz"));
            Assert.NotNull(bundles.Find("INC-3", "of-today.tar.gz"));

            void Keep(string incident, string name, double days, int megabytes)
            {
                var file = bundles.PathOf(incident, name + ".tar.gz");
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, new byte[megabytes * 1024 * 1024]);
                File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime - TimeSpan.FromDays(days));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
