namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>Finds the tags of a template and their lines, which Handlebars does not tell.</summary>
internal static class TagScanner
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>What stands inside each <c>{{…}}</c>, and its line from 1; the last inside is null where that tag is never closed.</summary>
    public static IEnumerable<(string? Inside, int Line)> Scan(string text)
    {
        var (at, line) = (0, 1);
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open)
        {
            line += text.AsSpan(at, open - at).Count('\n');
            var begin = open + Open.Length;
            var closing = Closing(text.AsSpan(begin));
            var end = text.IndexOf(closing, begin, StringComparison.Ordinal);
            if (end < 0)
            {
                yield return (null, line);
                yield break;
            }

            yield return (text[begin..end].Trim('~').Trim(), line);
            at = end + closing.Length;
            line += text.AsSpan(open, at - open).Count('\n');
        }
    }

    /// <summary>A comment with dashes may hold braces.</summary>
    private static string Closing(ReadOnlySpan<char> inside)
    {
        if (inside.TrimStart('~').StartsWith("!--")) return "--" + Close;
        return inside.StartsWith("{") ? "}" + Close : Close;
    }
}
