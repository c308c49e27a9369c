namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Follows a private key over the lines of a log. One that never ends is given up after more lines than any key has.</summary>
internal sealed class PrivateKeyLines
{
    private const int MostLines = 400;
    private int _lines;

    public bool Open { get; private set; }

    /// <summary>Whether the line is part of a key that takes several lines.</summary>
    public bool Takes(ReadOnlySpan<char> text, out bool begins)
    {
        begins = false;
        if (!Open)
        {
            begins = Open = Begins(text);
            _lines = 0;
            return begins;
        }

        Open = ++_lines < MostLines && !text.Contains("-----END", StringComparison.Ordinal);
        return true;
    }

    private static bool Begins(ReadOnlySpan<char> text) =>
        text.IndexOf("-----BEGIN", StringComparison.Ordinal) is >= 0 and var start
        && text[start..].Contains("PRIVATE KEY", StringComparison.Ordinal)
        && !text[start..].Contains("-----END", StringComparison.Ordinal);
}
