using System.Reflection;

namespace VastBot.Drill.Cluster.Schemas;

/// <summary>The fields that the kinds have, read from <c>kinds.txt</c>.</summary>
internal static class KindSchemas
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, SchemaField>> Types = Read();

    /// <summary>Null for a kind that nobody creates here.</summary>
    public static IReadOnlyDictionary<string, SchemaField>? Of(string type) => Types.GetValueOrDefault(type);

    private static Dictionary<string, IReadOnlyDictionary<string, SchemaField>> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("VastBot.Drill.Cluster.Schemas.kinds.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" = "))
            .ToDictionary(parts => parts[0], IReadOnlyDictionary<string, SchemaField> (parts) => Fields(parts[1]), StringComparer.Ordinal);
    }

    private static Dictionary<string, SchemaField> Fields(string text) =>
        text.Split(' ').Select(field => field.Split(':')).ToDictionary(parts => parts[0], parts => SchemaField.Parse(parts[1]), StringComparer.Ordinal);
}
