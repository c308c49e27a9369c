using Npgsql;

namespace VastBot.Benchmarks.Reminders;

/// <summary>A folder, or a schema on a PostgreSQL server, that goes when the subject is done.</summary>
internal sealed class EmptyStore : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _schema = $"reminders_{Guid.NewGuid():N}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-bench-");

    private EmptyStore(string server)
    {
        _server = server;
        Settings = server.Length == 0
            ? new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_folder.FullName, "vastbot.db") }
            : new Dictionary<string, string?> { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = $"{server};Search Path={_schema}" };
    }

    /// <summary>VastBot's own settings of it.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<EmptyStore> Make(string server)
    {
        var store = new EmptyStore(server);
        await store.OnServer($"create schema {store._schema}");
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await OnServer($"drop schema {_schema} cascade");
        _folder.Delete(recursive: true);
    }

    private async Task OnServer(string sql)
    {
        if (_server.Length == 0) return;
        await using var connection = new NpgsqlConnection($"{_server};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
