using System.Buffers;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>
/// A rule by pattern: the group <c>secret</c> is replaced, or the whole match where there is no such group. Whatever the pattern finds holds
/// one of <paramref name="words"/>, in whatever case, and <paramref name="also"/>, if that is given.
/// </summary>
/// <remarks>Patterns run without backtracking, so that no text can make them slow.</remarks>
internal sealed class PatternRule(string name, string[] words, string pattern, RegexOptions options = RegexOptions.None, char? also = null) : IMaskingRule
{
    private static readonly SearchValues<char> ShellName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    // Built when the first text needs them: building takes longer than everything else at start.
    private readonly Lazy<Regex> _pattern = new(() => new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    private readonly Lazy<SearchValues<string>> _words = new(() => SecretHints.Of(words));

    public string Name => name;

    public IReadOnlyList<string> Words => words;

    public bool MayFind(ReadOnlySpan<char> text) =>
        (text.ContainsAny(_words.Value) || SecretHints.LookAlike(text)) && (also is not { } sign || text.Contains(sign));

    public string Apply(string text, out int masked)
    {
        var count = 0;
        var result = _pattern.Value.Replace(text, match =>
        {
            var secret = match.Groups["secret"] is { Success: true } group ? group : (Group)match;
            if (SaysNothing(secret.ValueSpan)) return match.Value;
            count++;
            var start = secret.Index - match.Index;
            return string.Concat(match.ValueSpan[..start], SecretMasker.Mark, match.ValueSpan[(start + secret.Length)..]);
        });
        masked = count;
        return result;
    }

    /// <summary>A shell variable, the shell's <c>$(cat file)</c>, a place holder, a mark from before, or a word that says that there is no value: evidence, not a secret.</summary>
    private static bool SaysNothing(ReadOnlySpan<char> value)
    {
        value = value.Trim("\"'");
        if (value is "" or SecretMasker.Mark or "$(cat" or "%s" or "null" or "nil" or "none" or "None" or "true" or "false" or "undefined" or "missing") return true;
        if (value[0] != '$') return false;
        var name = value[1..].Trim("{}");
        return name.Length > 0 && name.IndexOfAnyExcept(ShellName) < 0;
    }
}
