using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.EndToEnd.Lives;

/// <summary>The record of a bot in another process, looked at and never changed.</summary>
internal sealed class RecordLook : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public RecordLook(IReadOnlyDictionary<string, string?> settings) =>
        _services = new ServiceCollection().AddLogging().AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System))
            .AddStoring(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .LookAtRecordOnly()
            .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<Incident?> Incident(int number) => await _services.GetRequiredService<IIncidents>().Find(new IncidentId(number), Ct);

    public Task<IReadOnlyList<JournalEntry>> Journal(int number) => _services.GetRequiredService<IJournal>().Read(StreamId.Of(new IncidentId(number)), 0, Ct);

    public Task<EnvironmentState> Environment(string name = "production") => _services.GetRequiredService<IIncidents>().Environment(name, Ct);

    public async Task<int> Count() => (await _services.GetRequiredService<IIncidents>().ListNewest(100, null, Ct)).Count;

    /// <summary>Whether everything that people must see is delivered; what was set aside counts as trouble.</summary>
    public async Task<bool> IsDelivered()
    {
        await using var connection = await _services.GetRequiredService<Database>().Open(Ct);
        var trouble = (await connection.QueryAsync<string>("select key || ': ' || trouble from outbox_row where trouble is not null")).ToList();
        if (trouble.Count > 0) throw new InvalidOperationException($"Set aside: {string.Join("; ", trouble)}");
        return await connection.ExecuteScalarAsync<long>("select count(*) from outbox_row where finished_at is null") == 0;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
