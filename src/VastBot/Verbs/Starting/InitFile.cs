using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Verbs.Starting;

/// <summary>Settings as an <c>appsettings.json</c>, for its owner's eyes only where the system knows such a thing.</summary>
internal static class InitFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static void Write(string file, IReadOnlyDictionary<string, string?> settings)
    {
        var root = new JsonObject();
        foreach (var (key, value) in settings)
        {
            var path = key.Split(':');
            var group = path[..^1].Aggregate(root, static (inside, name) => (inside[name] ??= new JsonObject()).AsObject());
            group[path[^1]] = value;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, options);
        stream.WriteLine(root.ToJsonString(Readable));
    }
}
