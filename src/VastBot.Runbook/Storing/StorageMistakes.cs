using Npgsql;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Storing;

/// <summary>What can be wrong with the storage's settings beyond a single value. A connection string is never repeated: it holds a password.</summary>
internal static class StorageMistakes
{
    private const string Key = "Storage:ConnectionString";
    private const string Example = "Host=db.example;Database=vastbot;Username=vastbot;Password=…";

    public static IEnumerable<SettingsMistake> Find(StorageOptions options) => options.Provider == StorageProvider.PostgreSql ? OfServer(options) : OfFile(options);

    private static IEnumerable<SettingsMistake> OfFile(StorageOptions options)
    {
        if (options.ConnectionString.Length > 0)
            yield return new SettingsMistake(Key, "it is set, but Storage:Provider is Sqlite", "set Storage:Provider to PostgreSql, or take this out");
        if (string.IsNullOrWhiteSpace(options.Path))
            yield return new SettingsMistake("Storage:Path", "no file is named", "name a file that the bot may create and write, such as data/vastbot.db");
        else if (Directory.Exists(options.Path))
            yield return new SettingsMistake("Storage:Path", "this is a folder", "name a file inside it, such as data/vastbot.db");
    }

    private static IEnumerable<SettingsMistake> OfServer(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            yield return new SettingsMistake(Key, "Storage:Provider is PostgreSql, but no server is named", $"write {Example}");
        else if (Host(options.ConnectionString) is not { Length: > 0 })
            yield return new SettingsMistake(Key, "it names no host or cannot be read", $"write {Example}");
    }

    private static string? Host(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException)
        {
            return null;
        }
    }
}
