using System.Text.Json;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>Which files of a spool are whole, one JSON line each: a collection that was killed goes on from here.</summary>
internal static class SpoolLedger
{
    public const string FileName = "COLLECTED.jsonl";

    public static List<SpooledFile> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Parse).OfType<SpooledFile>()] : [];
    }

    /// <summary>On a line of its own, also after half a line.</summary>
    public static void Add(string folder, SpooledFile file) => File.AppendAllText(Path.Combine(folder, FileName), $"\n{JsonSerializer.Serialize(file)}\n");

    /// <summary>The last line may be half a line: then its file does not count.</summary>
    private static SpooledFile? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SpooledFile>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
