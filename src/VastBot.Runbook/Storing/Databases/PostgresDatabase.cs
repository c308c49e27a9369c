using System.Data.Common;
using Npgsql;

namespace VastBot.Runbook.Storing.Databases;

/// <summary>A PostgreSQL server's database. Transactions are "read committed": each statement sees what was committed before it began.</summary>
internal sealed class PostgresDatabase(StorageOptions options, SchemaScripts scripts, RecordUse use) : Database(scripts, use)
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(For(options, use));

    public override string LockRows => " for update";

    public override string LockFreeRows => " for update skip locked";

    public override string Scripts => "PostgreSql";

    /// <remarks>The number is VastBot's own; the lock ends with the transaction.</remarks>
    public override string LockSchema => "select pg_advisory_xact_lock(7827661)";

    public override string OneOf(string parameter) => $" = any(@{parameter})";

    protected override async Task<DbConnection> Connect(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    protected override async Task<WriteScope> Begin(CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new WriteScope(connection, await connection.BeginTransactionAsync(cancellationToken), null, cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override void Close() => _source.Dispose();

    private static NpgsqlConnectionStringBuilder For(StorageOptions options, RecordUse use)
    {
        var server = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (use.LooksOnly) server.Options = $"{server.Options} -c default_transaction_read_only=on".TrimStart();
        return server;
    }
}
