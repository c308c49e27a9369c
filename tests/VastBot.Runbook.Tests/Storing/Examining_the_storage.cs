using Dapper;
using Microsoft.Data.Sqlite;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Databases;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Storing;

public sealed class Examining_the_storage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vastbot-examining-").FullName;

    private string File => Path.Combine(_folder, "deeper", "vastbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_well_and_is_not_made_by_looking()
    {
        Assert.Equal(Condition.Well, Assert.Single(await Examine()).Condition);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_database_of_this_program_is_well()
    {
        await Make();
        Assert.Equal([("Database", Condition.Well), ("Schema", Condition.Well)], (await Examine()).Select(finding => (finding.Subject, finding.Condition)));
    }

    [Fact]
    public async Task A_schema_that_a_newer_program_extended_is_a_warning()
    {
        await Make();
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
            await connection.ExecuteAsync("insert into schema_script values ('9999-from-the-future.sql', 0)");

        var schema = (await Examine()).Single(finding => finding.Subject == "Schema");

        Assert.Equal(Condition.Warning, schema.Condition);
        Assert.Contains("9999-from-the-future.sql", schema.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_database_is_broken_and_comes_with_its_cure()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5_000), TestContext.Current.CancellationToken);

        var finding = Assert.Single(await Examine());

        Assert.Equal(Condition.Broken, finding.Condition);
        Assert.Contains("no sound database", finding.Finding, StringComparison.Ordinal);
        Assert.NotNull(finding.Cure);
    }

    [Fact]
    public async Task A_server_that_answers_is_well_and_one_that_does_not_is_broken()
    {
        await using var bench = await RecordBench.On("PostgreSql");
        async Task<IReadOnlyList<DoctorFinding>> Server(string connectionString) =>
            await new ServerCheck(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connectionString }).Examine(TestContext.Current.CancellationToken);

        var server = bench.Settings["Storage:ConnectionString"]!;
        Assert.Contains("behind", (await Server(server)).Single(finding => finding.Subject == "Schema").Finding, StringComparison.Ordinal);
        await bench.Start().Query<int>("select 1");
        Assert.All(await Server(server), finding => Assert.Equal(Condition.Well, finding.Condition));

        var broken = Assert.Single(await Server("Host=127.0.0.1;Port=1;Username=vastbot;Password=not-to-be-shown"));
        Assert.Equal(Condition.Broken, broken.Condition);
        Assert.DoesNotContain("not-to-be-shown", broken.Finding, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<DoctorFinding>> Examine() => new StorageCheck(new StorageOptions { Path = File }).Examine(TestContext.Current.CancellationToken);

    private async Task Make()
    {
        var time = new MovableTime();
        using var database = new SqliteDatabase(new StorageOptions { Path = File }, new SchemaScripts(new Clocks(time, time)), new RecordUse(LooksOnly: false));
        using var connection = await database.Open(TestContext.Current.CancellationToken);
    }
}
