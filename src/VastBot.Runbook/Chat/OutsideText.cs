using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>Text that people or systems supplied, made fit for a message: masked first, then cut, and escaped so that it mentions nobody.</summary>
internal sealed class OutsideText(SecretMasker masker)
{
    /// <summary>One line of mrkdwn; <paramref name="most"/> counts the characters as they are sent, escapes included. No tick stays: three would hide the lines that follow.</summary>
    public string Line(string text, int most) => Mrkdwn.Truncate(Mrkdwn.Escape(Whole(text)).Replace('`', 'ˋ'), most);

    /// <summary>One line of plain text, which Slack shows as it is.</summary>
    public string Plain(string text, int most) => Mrkdwn.Truncate(Whole(text), most);

    /// <summary>One line of any length, for a terminal or a file.</summary>
    public string Whole(string text) => OneLine(masker.Mask(text));

    /// <summary>A code block of at most about <paramref name="most"/> characters that can't be broken out of.</summary>
    public string Code(string text, int most) => Mrkdwn.Truncate(Mrkdwn.CodeBlock(string.Join('\n', masker.Mask(text).Split('\n').Select(Tamed))), most);

    /// <summary>Without line breaks, without what steers a terminal, and without what turns the direction of writing.</summary>
    private static string OneLine(string text) => string.Join(' ', Tamed(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Tamed(string text) => string.Create(text.Length, text, Tame);

    private static void Tame(Span<char> line, string text)
    {
        for (var i = 0; i < text.Length; i++)
            line[i] = char.IsControl(text[i]) || char.IsWhiteSpace(text[i]) || text[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : text[i];
    }
}
