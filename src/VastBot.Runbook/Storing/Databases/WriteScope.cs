using System.Data.Common;
using Dapper;

namespace VastBot.Runbook.Storing.Databases;

/// <summary>One writing transaction on a connection of its own.</summary>
internal sealed class WriteScope(DbConnection connection, DbTransaction transaction, Action? release, CancellationToken cancellationToken) : IAsyncDisposable
{
    public Task<int> Execute(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? parameters = null) => (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row's first column, or the default where there is no row.</summary>
    public Task<T?> Value<T>(string sql, object? parameters = null) => connection.ExecuteScalarAsync<T>(Command(sql, parameters));

    public Task Commit() => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            release?.Invoke();
        }
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
