using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VastBot.Slack;

namespace VastBot.Runbook.Tests;

/// <summary>
/// Compares what a person would see with a file that somebody has read and approved. A difference leaves the new text beside the approved one
/// in the output folder, as <c>*.received.*</c>; who finds it right copies it over the approved file.
/// </summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Message(string name, Message message)
    {
        Assert.Empty(BlockKit.Check(message, editing: true));
        Compare(name, message);
    }

    public static void View(string name, ModalView view)
    {
        Assert.Empty(BlockKit.Check(view));
        Compare(name, view);
    }

    public static void Home(string name, HomeView view)
    {
        Assert.Empty(BlockKit.Check(view));
        Compare(name, view);
    }

    /// <summary>Text as it is; the name ends in what kind of text it is: <c>draft.txt</c>.</summary>
    public static void Text(string name, string text) => CompareText($"{Path.GetFileNameWithoutExtension(name)}.approved{Path.GetExtension(name)}", text);

    /// <summary>As Slack gets it.</summary>
    public static string Write<T>(T seen) => JsonSerializer.Serialize(seen, Options).ReplaceLineEndings("\n") + "\n";

    private static void Compare<T>(string name, T seen) => CompareText($"{name}.approved.json", Write(seen));

    private static void CompareText(string name, string text)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Approved", name);
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "Approved", name.Replace(".approved", ".received", StringComparison.Ordinal)), text);
        Assert.Equal(approved, text);
    }
}
