using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace VastBot.Runbook.Storing.Databases;

/// <summary>A file of SQLite's.</summary>
internal sealed class SqliteDatabase(StorageOptions options, SchemaScripts scripts, RecordUse use) : Database(scripts, use)
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(options.Path),
        // Looking too needs to write: the write-ahead log's index, beside the file.
        Mode = use.LooksOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
    }.ToString();

    /// <summary>Writers of this process queue here, where waiting costs no thread; SQLite's own lock is left for other processes.</summary>
    private readonly SemaphoreSlim _writers = new(1, 1);

    /// <remarks>One writer at a time: its transaction holds everything.</remarks>
    public override string LockRows => "";

    public override string LockFreeRows => "";

    public override string Scripts => "Sqlite";

    public override string LockSchema => "";

    /// <remarks>Dapper writes the values out.</remarks>
    public override string OneOf(string parameter) => $" in @{parameter}";

    protected override void MakeRoom() => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);

    protected override string? Lacking() => File.Exists(options.Path) ? null : $"no file {Path.GetFullPath(options.Path)}";

    /// <remarks>
    /// The write-ahead log lets readers and the writer pass each other and stays set in the file. With it, "normal" would survive a killed
    /// process but may lose the last commits when the power fails: people were told, and the journal would not know. "Full" costs one more
    /// sync per commit, and an incident's commits are few.
    /// </remarks>
    protected override Task<DbConnection> Connect(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var pragmas = connection.CreateCommand();
            pragmas.CommandText = LooksOnly
                ? "pragma busy_timeout = 20000; pragma query_only = on;"
                : "pragma busy_timeout = 20000; pragma journal_mode = wal; pragma synchronous = full;";
            pragmas.ExecuteNonQuery();
            return Task.FromResult<DbConnection>(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override async Task<WriteScope> Begin(CancellationToken cancellationToken)
    {
        await _writers.WaitAsync(cancellationToken);
        SqliteConnection? connection = null;
        try
        {
            connection = (SqliteConnection)await Connect(cancellationToken);
            return new WriteScope(connection, connection.BeginTransaction(deferred: false), () => _writers.Release(), cancellationToken);
        }
        catch
        {
            connection?.Dispose();
            _writers.Release();
            throw;
        }
    }

    protected override void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writers.Dispose();
    }
}
