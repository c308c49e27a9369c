namespace VastBot.Runbook.Features.Communication;

/// <summary>Whether a line names something as a word of its own.</summary>
internal static class NameIn
{
    public static bool Line(string line, string name, bool ignoreCase)
    {
        if (name.Length == 0) return false;
        var how = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = line.IndexOf(name, how); at >= 0; at = line.IndexOf(name, at + 1, how))
            if ((at == 0 || !IsWord(line[at - 1])) && (at + name.Length == line.Length || !IsWord(line[at + name.Length]))) return true;
        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
