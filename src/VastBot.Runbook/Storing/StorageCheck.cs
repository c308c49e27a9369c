using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Storing;

/// <summary>Whether the record's file can be written, and whether its schema is this program's. It leaves the file as it is.</summary>
internal sealed class StorageCheck(StorageOptions options) : IDoctorCheck
{
    private const string Subject = "Database";
    private const int Patience = 3;

    private string File => Path.GetFullPath(options.Path);

    public string Name => "Storage";

    public bool DecidesReadiness => true;

    public Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<DoctorFinding>>(() => System.IO.File.Exists(File) ? [.. Existing()] : [Future()], cancellationToken);

    private DoctorFinding Future()
    {
        var folder = Path.GetDirectoryName(File)!;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(File)!;
        try
        {
            using var trial = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return DoctorFinding.Well(Subject, $"{File} is not there yet; the bot makes it when it first keeps something");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DoctorFinding.Broken(Subject, $"{File} cannot be made: {e.Message.TrimEnd('.')}", $"Let the bot's account write in {folder}, or set Storage:Path.");
        }
    }

    private IEnumerable<DoctorFinding> Existing()
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = File, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = Patience,
            }.ToString());
            connection.Open();
            // A write lock is as much as can be had without writing.
            using (var transaction = connection.BeginTransaction(deferred: false)) transaction.Rollback();
            return [DoctorFinding.Well(Subject, $"{File} can be written, {Size()}"), Schema(connection)];
        }
        catch (SqliteException e)
        {
            return [Refused(e)];
        }
    }

    private static DoctorFinding Schema(SqliteConnection connection)
    {
        var has = connection.ExecuteScalar<int>("select count(*) from sqlite_master where name = 'schema_script'") > 0
            ? connection.Query<string>("select name from schema_script").ToList()
            : [];
        return SchemaFinding.Of("Sqlite", has);
    }

    private DoctorFinding Refused(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => DoctorFinding.Warning(Subject, $"{File} is locked by another program for longer than {Patience} s", "Find out which one; only VastBot should have it open."),
        8 or 14 => DoctorFinding.Broken(Subject, $"{File} cannot be written: {e.Message.TrimEnd('.')}", "Let the bot's account write the file and its folder."),
        11 or 26 => DoctorFinding.Broken(Subject, $"{File} is no sound database: {e.Message.TrimEnd('.')}", "Put it aside and restore a backup, or let the bot begin a new one."),
        13 => DoctorFinding.Broken(Subject, $"the disk that holds {File} is full", "Make room."),
        _ => DoctorFinding.Broken(Subject, $"{File} cannot be used: {e.Message.TrimEnd('.')}", "Look at the file, its folder and its disk."),
    };

    private string Size() => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(File).Length / 1024.0 / 1024.0:0.0} MB");
}
