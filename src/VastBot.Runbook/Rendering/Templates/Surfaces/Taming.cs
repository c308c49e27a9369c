namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>Takes out of text what steers its reader's screen: control characters other than line ends, and what turns the direction of writing.</summary>
internal static class Taming
{
    public static string Lines(string text) =>
        string.Create(text.Length, text, static (tamed, source) =>
        {
            for (var i = 0; i < source.Length; i++) tamed[i] = Steers(source[i]) ? ' ' : source[i];
        }).Trim();

    private static bool Steers(char c) =>
        (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
