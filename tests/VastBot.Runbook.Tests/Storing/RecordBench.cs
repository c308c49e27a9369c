using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>An empty database of one kind, and processes that share it.</summary>
internal sealed class RecordBench : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vastbot-record-").FullName;
    private readonly List<RecordProcess> _processes = [];

    private RecordBench(Dictionary<string, string?> settings) => Settings = settings;

    public MovableTime Time { get; } = new();

    public Dictionary<string, string?> Settings { get; }

    public static async Task<RecordBench> On(string provider)
    {
        var bench = new RecordBench(new() { ["Storage:Provider"] = provider });
        if (provider == "Sqlite") bench.Settings["Storage:Path"] = Path.Combine(bench._folder, "deep", "vastbot.db");
        else bench.Settings["Storage:ConnectionString"] = await NewSchema(bench);
        return bench;
    }

    /// <summary>Another process on the same database, as far as the database can tell.</summary>
    public RecordProcess Start(Action<IServiceCollection>? add = null, TimeProvider? time = null)
    {
        var process = new RecordProcess(Settings, time ?? Time, add);
        _processes.Add(process);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> NewSchema(RecordBench bench)
    {
        string server;
        try
        {
            server = await PostgreSqlServer.ConnectionString();
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }

        var schema = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection($"{server};Pooling=false");
        await connection.ExecuteAsync($"create schema {schema}");
        return $"{server};Search Path={schema};Maximum Pool Size=12";
    }
}
