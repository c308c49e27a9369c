using System.Text.Json;
using VastBot.Runbook.Features.Evidence.Collecting;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>What a spool was begun for: a collection that goes on keeps its name and its window.</summary>
internal sealed record SpooledJob(string Bundle, string Environment, string? Incident, DateTimeOffset From, DateTimeOffset To)
{
    private const string FileName = "JOB.json";

    /// <summary>The job that waits in a folder; null where none does, or its file was not even whole.</summary>
    public static SpooledJob? Find(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<SpooledJob>(File.ReadAllText(Path.Combine(folder, FileName)));
        }
        catch (Exception none) when (none is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static void Write(string folder, EvidenceJob job)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, FileName),
            JsonSerializer.Serialize(new SpooledJob(job.Bundle, job.Environment.Name, job.Incident?.ToString(), job.From, job.To)));
    }

    public bool IsOf(EvidenceJob job) => Environment == job.Environment.Name && Incident == job.Incident?.ToString();
}
