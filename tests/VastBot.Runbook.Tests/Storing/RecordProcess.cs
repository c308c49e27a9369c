using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>Storage as one process has it, through its front door.</summary>
internal sealed class RecordProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public RecordProcess(IReadOnlyDictionary<string, string?> settings, TimeProvider time, Action<IServiceCollection>? add)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(new Clocks(time, time));
        services.AddStoring(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        add?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public IIncidents Incidents => _services.GetRequiredService<IIncidents>();

    public IncidentChanges Changes => _services.GetRequiredService<IncidentChanges>();

    public IJournal Journal => _services.GetRequiredService<IJournal>();

    public ITriageReports Reports => _services.GetRequiredService<ITriageReports>();

    public IDeliveryLedger Deliveries => _services.GetRequiredService<IDeliveryLedger>();

    public Database Database => _services.GetRequiredService<Database>();

    public LaneTable Lanes => _services.GetRequiredService<LaneTable>();

    public OutboxDispatcher Dispatcher => Hosted<OutboxDispatcher>();

    /// <summary>What else was added.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public T Hosted<T>()
        where T : IHostedService => _services.GetServices<IHostedService>().OfType<T>().Single();

    /// <summary>Takes every lane that is due and runs it, as the dispatcher would, but here and now. How many lanes there were.</summary>
    public async Task<int> DeliverDue(CancellationToken cancellationToken)
    {
        var targets = _services.GetServices<IOutboxTarget>().ToDictionary(target => target.Name);
        var lanes = await Lanes.Claim(targets.Keys, 100, cancellationToken);
        await Task.WhenAll(lanes.Select(lane => _services.GetRequiredService<LaneRunner>().Run(lane, targets[lane.Target], cancellationToken, cancellationToken)));
        return lanes.Count;
    }

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.Open(CancellationToken.None);
        return (await connection.QueryAsync<T>(sql, parameters)).AsList();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
