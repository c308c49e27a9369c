using System.Text;

namespace VastBot.Slack;

/// <summary>The one grammar of <c>/vast …</c>, <c>@VastBot …</c> and direct messages: a verb, then what follows it.</summary>
internal static class CommandGrammar
{
    /// <summary>First word in lower case, and the rest; both empty for the bare command.</summary>
    public static (string Verb, string Text) Split(string said)
    {
        var text = said.AsSpan().Trim();
        var end = text.IndexOfAny(" \t\r\n\u00a0");
        return end < 0
            ? (text.ToString().ToLowerInvariant(), "")
            : (text[..end].ToString().ToLowerInvariant(), text[end..].Trim().ToString());
    }

    /// <summary>What was said to the bot: without the mention (and what stands before it) or a root command typed as plain text.</summary>
    public static string Addressed(string text, string botUserId, string command)
    {
        var said = text.Trim();
        if (botUserId.Length > 0 && said.IndexOf("<@" + botUserId, StringComparison.Ordinal) is >= 0 and var at && said.IndexOf('>', at) is > 0 and var end)
            said = said[(end + 1)..].TrimStart(' ', ',', ':', '\t', '\n', '\u00a0');
        if (said.StartsWith(command, StringComparison.OrdinalIgnoreCase) && (said.Length == command.Length || char.IsWhiteSpace(said[command.Length])))
            said = said[command.Length..];
        return said.Trim();
    }

    /// <summary>Words at white space; double quotes, straight or typographic, hold words together.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        if (text.Length == 0) return [];
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false, begun = false;
        foreach (var c in text)
        {
            if (c is '"' or '\u201c' or '\u201d') (quoted, begun) = (!quoted, true);
            else if (!quoted && char.IsWhiteSpace(c)) Close();
            else
            {
                word.Append(c);
                begun = true;
            }
        }

        Close();
        return words;

        void Close()
        {
            if (begun) words.Add(word.ToString());
            word.Clear();
            begun = false;
        }
    }
}
