using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Keys, tokens, passwords: what the masker knows, and any long piece that no person would write by hand.</summary>
internal static partial class KeyRule
{
    public const string Cure = "looks like a key or another secret: take it out.";

    public static IEnumerable<LintFinding> Find(string line, int number, LintFacts facts)
    {
        if (facts.Mask(line) != line) yield return new(number, "", Cure);
        else if (Tokens().Matches(line).Any(match => IsToken(match.Value))) yield return new(number, "", Cure);
    }

    private static bool IsToken(string piece) => piece.Any(char.IsAsciiDigit) && piece.Any(char.IsAsciiLetter);

    /// <summary>Without hyphens, since names have them; but those of a UUID.</summary>
    [GeneratedRegex("[A-Za-z0-9+/=_~]{20,}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokens();
}
