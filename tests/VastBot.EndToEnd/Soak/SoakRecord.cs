using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Settings;
using VastBot.Testing;

namespace VastBot.EndToEnd.Soak;

/// <summary>The replicas' database, on a server of its own, and used by the test as a third one that delivers nothing itself.</summary>
internal sealed class SoakRecord : IAsyncDisposable
{
    private const string Name = "soak";

    private readonly TerminalServices _third;

    private SoakRecord(PostgreSqlProcess server, string connection, PracticeWorld world)
    {
        (Server, Connection) = (server, connection);
        var masker = new SecretMasker();
        var settings = BotSettings.Practice(new Dictionary<string, string?>(world.Settings) { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = connection }, masker);
        _third = TerminalServices.Build(settings, masker, practice: true, slack: true, world.Clock, keepsRecord: true);
    }

    public PostgreSqlProcess Server { get; }

    /// <summary>For the replicas.</summary>
    public string Connection { get; }

    public IJournal Journal => _third.Services.GetRequiredService<IJournal>();

    public IIncidents Incidents => _third.Services.GetRequiredService<IIncidents>();

    public IOutboxState Outbox => _third.Services.GetRequiredService<IOutboxState>();

    public static async Task<SoakRecord> Create(PracticeWorld world)
    {
        var server = await PostgreSqlProcess.Start();
        await using var connection = new NpgsqlConnection($"{server.ConnectionString};Pooling=false");
        await connection.ExecuteAsync($"create database {Name}");
        return new SoakRecord(server, new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Name, MaxPoolSize = 12 }.ConnectionString, world);
    }

    /// <summary>Cuts every connection of everybody, as a server's administrator may.</summary>
    public async Task CutConnections()
    {
        await using var connection = new NpgsqlConnection($"{Server.ConnectionString};Pooling=false");
        await connection.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'");
    }

    /// <summary>What was set aside, and why.</summary>
    public async Task<IReadOnlyList<string>> SetAside()
    {
        await using var connection = new NpgsqlConnection($"{Connection};Pooling=false");
        return [.. await connection.QueryAsync<string>("select key || ': ' || trouble from outbox_row where trouble is not null")];
    }

    public async ValueTask DisposeAsync()
    {
        await _third.DisposeAsync();
        await Server.DisposeAsync();
    }
}
