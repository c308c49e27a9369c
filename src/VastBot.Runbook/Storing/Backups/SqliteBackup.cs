using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Storing.Backups;

/// <summary>Copies of the SQLite record: taken while the bot runs, whole or not at all, and looked at before they count.</summary>
internal static class SqliteBackup
{
    private static readonly string[] Ends = ["", "-journal", "-wal", "-shm"];

    /// <summary>Copies by SQLite's own online backup, then examines the copy. What is there already stays.</summary>
    /// <exception cref="BackupException">Why not, with the cure.</exception>
    public static BackupSummary Copy(string from, string to)
    {
        if (!File.Exists(from)) throw Absent(from);
        if (File.Exists(to)) throw new BackupException($"{to} is there already and was left as it is.", "Choose another name, or move it away first.");
        var unfinished = to + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
            File.Delete(unfinished);
            using (var source = Open(from, SqliteOpenMode.ReadOnly))
            using (var target = Open(unfinished, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(target);
                // One file and no log beside it.
                target.Execute("pragma journal_mode = delete");
            }

            var summary = Examine(unfinished);
            File.Move(unfinished, to, overwrite: false);
            return summary;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{from} could not be copied to {to}: {e.Message.TrimEnd('.')}. Nothing was changed.", "See whether there is room and the right to write, and whether the first is a sound database.");
        }
        finally
        {
            foreach (var end in Ends) File.Delete(unfinished + end);
        }
    }

    /// <summary>Is it sound, and a record of ours?</summary>
    /// <exception cref="BackupException">It is not.</exception>
    public static BackupSummary Examine(string file)
    {
        if (!File.Exists(file)) throw Absent(file);
        try
        {
            return Read(file);
        }
        catch (SqliteException e)
        {
            throw new BackupException($"{file} is not a sound SQLite database: {e.Message.TrimEnd('.')}. Nothing was changed.", "Name the right file, or take another copy.");
        }
    }

    private static BackupSummary Read(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        var sound = connection.ExecuteScalar<string>("pragma integrity_check");
        if (sound != "ok") throw new BackupException($"{file} is damaged: {sound}.", "Take another copy.");
        if (connection.ExecuteScalar<int>("select count(*) from sqlite_master where name = 'schema_script'") == 0) throw new BackupException($"{file} is no record of VastBot's.", "Name the right file.");
        var has = connection.Query<string>("select name from schema_script").ToList();
        return new BackupSummary(
            connection.ExecuteScalar<int>("select count(*) from incident"),
            connection.ExecuteScalar<int>("select count(*) from journal_event"),
            string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1024.0 / 1024.0:0.0} MB"),
            SchemaFinding.Of("Sqlite", has) is { Condition: Condition.Warning } newer ? newer.Finding : null);
    }

    private static BackupException Absent(string file) => new($"There is no {file}.", "Name the file; Storage:Path says where the bot keeps its record.");

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = mode, Pooling = false, DefaultTimeout = 20 }.ToString());
        connection.Open();
        return connection;
    }
}
