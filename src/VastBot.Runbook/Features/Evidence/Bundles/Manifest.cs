using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>What a bundle holds and what it lacks: <c>MANIFEST.json</c>, the bundle's last entry.</summary>
internal sealed record Manifest
{
    public const string FileName = "MANIFEST.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of the folder that all entries stand in.</summary>
    public required string Bundle { get; init; }

    public string? Incident { get; init; }

    public required string Environment { get; init; }

    public required string Reason { get; init; }

    public bool Practice { get; init; }

    /// <summary>The window that logs and metrics were asked for.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>How many secrets were taken out of all files before they were written.</summary>
    public long Masked { get; init; }

    /// <summary>The bound of all logs together, in bytes; beyond it the oldest lines were left out.</summary>
    public long MostLogBytes { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>What could not be collected, and why.</summary>
    public required IReadOnlyList<ManifestGap> Missing { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static Manifest Read(Stream stream) => JsonSerializer.Deserialize<Manifest>(stream, Options) ?? throw new JsonException("The manifest is empty.");
}
