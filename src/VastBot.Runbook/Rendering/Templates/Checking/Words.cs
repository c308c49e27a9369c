namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>Takes the inside of a tag apart.</summary>
internal static class Words
{
    /// <summary>Divided at white space, but not inside quotes and brackets.</summary>
    public static IReadOnlyList<string> Of(string inside)
    {
        var words = new List<string>();
        var (begin, depth, quote) = (-1, 0, '\0');
        for (var i = 0; i < inside.Length; i++)
        {
            var c = inside[i];
            if (quote == '\0' && depth == 0 && char.IsWhiteSpace(c))
            {
                if (begin >= 0) words.Add(inside[begin..i]);
                begin = -1;
                continue;
            }

            if (begin < 0) begin = i;
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '(') depth++;
            else if (c == ')') depth--;
        }

        if (begin >= 0) words.Add(inside[begin..]);
        return words;
    }

    /// <summary>What stands in the brackets of a call inside another; null where the word is none.</summary>
    public static string? Bracketed(string word) => word is ['(', .. var inner, ')'] ? inner : null;

    public static bool IsLiteral(string word) => word[0] is '"' or '\'' || char.IsAsciiDigit(word[0]) || word is "true" or "false";
}
