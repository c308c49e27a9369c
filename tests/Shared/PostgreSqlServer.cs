namespace VastBot.Testing;

/// <summary>One PostgreSQL per test process, started by the first test that asks. Who wants to restart it takes a <see cref="PostgreSqlProcess"/> of their own.</summary>
internal static class PostgreSqlServer
{
    /// <summary>Held on to: collected as garbage, it would close the pipe that keeps the server up.</summary>
    private static readonly Lazy<Task<PostgreSqlProcess>> Running = new(PostgreSqlProcess.Start);

    /// <summary>How to reach it; skips or fails the test where it is not installed.</summary>
    public static async Task<string> ConnectionString()
    {
        NeedsProgramAttribute.Require("initdb");
        return (await Running.Value).ConnectionString;
    }
}
