using Dapper;
using Npgsql;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Storing;

/// <summary>Whether the record's server answers and lets us write, and whether its schema is this program's. It leaves the database as it is.</summary>
internal sealed class ServerCheck(StorageOptions options) : IDoctorCheck
{
    private const string Subject = "Database";
    private const int Patience = 3;

    public string Name => "Storage";

    public bool DecidesReadiness => true;

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, Timeout = Patience, CommandTimeout = Patience };
        try
        {
            await using var connection = new NpgsqlConnection(settings.ToString());
            await connection.OpenAsync(cancellationToken);
            if (await connection.ExecuteScalarAsync<bool>("select pg_is_in_recovery()"))
                return [DoctorFinding.Broken(Subject, $"the server at {settings.Host} is a copy that takes no writes", "Name the primary in Storage:ConnectionString.")];
            var has = await connection.ExecuteScalarAsync<bool>("select to_regclass('schema_script') is not null")
                ? (await connection.QueryAsync<string>("select name from schema_script")).AsList()
                : [];
            return [DoctorFinding.Well(Subject, $"PostgreSQL {connection.ServerVersion} at {settings.Host} answers"), SchemaFinding.Of("PostgreSql", has)];
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            var cure = e is PostgresException ? "Look at the database, the user and its rights in Storage:ConnectionString." : "Start the server, or correct Host and Port in Storage:ConnectionString.";
            return [DoctorFinding.Broken(Subject, $"PostgreSQL at {settings.Host} cannot be used: {e.Message.TrimEnd('.')}", cure)];
        }
    }
}
