using System.Text;

namespace VastBot.Slack;

/// <content>Code.</content>
public static partial class Mrkdwn
{
    private const string Fence = "```";

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// A block of code that the text can't break out of: entities are escaped, and a zero-width space parts runs of back-ticks.
    /// </summary>
    /// <param name="text">Shown literally.</param>
    public static string CodeBlock(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"{Fence}\n{PartTicks(Escape(text)).TrimEnd('\n')}\n{Fence}";
    }

    /// <summary>A word of code within a line; back-ticks and line ends in it become harmless look-alikes.</summary>
    public static string Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = Escape(text).ReplaceLineEndings(" ").Replace('`', 'ˋ');
        return string.IsNullOrWhiteSpace(line) ? "` `" : $"`{line}`";
    }

    /// <summary>No three back-ticks in a row, nor one at an end where it would lengthen the fence.</summary>
    private static string PartTicks(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal)) return text;
        var parted = new StringBuilder(text.Length + 8);
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            if (run == 3)
            {
                parted.Append(ZeroWidthSpace);
                run = 1;
            }

            parted.Append(c);
        }

        return parted.ToString();
    }
}
