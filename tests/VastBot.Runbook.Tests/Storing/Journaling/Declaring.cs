using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>Numbers, and the same wish sent twice.</summary>
public sealed class Declaring
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Numbers_leave_no_gap_whoever_declares_at_once_and_whatever_fails(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var failing = bench.Start(services => services.AddSingleton<IIncidentListener>(new Broken()));
        RecordProcess[] processes = [bench.Start(), bench.Start(), failing];
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => Try(processes[i % 3], $"form-{i}"), Ct)));
        Assert.Equal(Enumerable.Range(1, 20), ids.OfType<IncidentId>().Select(id => id.Number).Order());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_same_form_submitted_twice_declares_once(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [bench.Start(), bench.Start()];
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => Try(processes[i % 2], "form-1"), Ct)));
        Assert.Equal([new IncidentId(1)], ids.OfType<IncidentId>().Distinct());
        Assert.Equal(10, ids.OfType<IncidentId>().Count());
        Assert.Single(await processes[0].Journal.Read(StreamId.Of(new IncidentId(1)), 0, Ct));
        Assert.Equal(new IncidentId(2), await Try(processes[0], "form-2"));
    }

    private static async Task<IncidentId?> Try(RecordProcess process, string once)
    {
        try
        {
            return (await process.Incidents.Declare(Some.Declaration(), once, Some.Responder, Ct)).Id;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class Broken : IIncidentListener
    {
        public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => throw new InvalidOperationException("broken");
    }
}
