using System.Buffers;
using System.Text;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>One fast look that spares most texts the patterns: whatever a built-in rule finds holds at least one of its words, or is a <see cref="HexKeyRule"/>'s.</summary>
internal static class SecretHints
{
    /// <summary>Letters outside ASCII that a pattern without regard to case takes for k, s and i. Looked for apart: words of ASCII alone are found several at a time.</summary>
    private static readonly SearchValues<char> LookAlikes = SearchValues.Create("\u212A\u017F\u0130\u0131");

    private static readonly string[] Words = [.. MaskingRules.BuiltIn.OfType<PatternRule>().SelectMany(rule => rule.Words)];
    private static readonly WordSieve Sieve = new(Words);
    private static readonly SearchValues<string> Any = Of(Words);
    private static readonly HexKeyRule HexKeys = new();

    public static SearchValues<string> Of(IEnumerable<string> words) =>
        SearchValues.Create([.. words.Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);

    public static bool In(ReadOnlySpan<char> text) => Sieve.MayHold(text) && text.ContainsAny(Any) || LookAlike(text) || HexKeys.MayFind(text);

    public static bool LookAlike(ReadOnlySpan<char> text) => !Ascii.IsValid(text) && text.ContainsAny(LookAlikes);
}
