using System.Reflection;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Storing.Databases;

/// <summary>The numbered scripts that make the schema. Each runs once per database, in order; scripts only ever add.</summary>
internal sealed class SchemaScripts(Clocks clocks)
{
    private const string Folder = "VastBot.Runbook.Storing.Scripts.";

    /// <summary>Applies what is missing, under a lock: of two processes that start at once, one waits for the other.</summary>
    public async Task Apply(Database database, WriteScope write)
    {
        if (database.LockSchema.Length > 0) await write.Execute(database.LockSchema);
        await write.Execute("create table if not exists schema_script (name text not null primary key, applied_at bigint not null)");
        var applied = (await write.Query<string>("select name from schema_script")).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names(database.Scripts).Where(name => !applied.Contains(name)))
        {
            await write.Execute(Text(database.Scripts, name));
            var appliedAt = clocks.Wire.GetUtcNow().ToUnixTimeMilliseconds();
            await write.Execute("insert into schema_script values (@name, @appliedAt)", new { name, appliedAt });
        }
    }

    /// <summary>Every script that this program has for a provider, in order.</summary>
    public static IEnumerable<string> Names(string provider) =>
        typeof(SchemaScripts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Folder}{provider}.", StringComparison.Ordinal))
            .Select(name => name[$"{Folder}{provider}.".Length..])
            .Order(StringComparer.Ordinal);

    private static string Text(string provider, string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{provider}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
