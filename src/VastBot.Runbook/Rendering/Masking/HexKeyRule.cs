using System.Buffers;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Keys that are nothing but 64 hexadecimal digits, as Vast.ai's are; the digest of an image looks the same but says <c>sha256:</c> first.</summary>
internal sealed class HexKeyRule : IMaskingRule
{
    private const int KeyLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    // Built when the first text needs it, like every other pattern: this one takes tens of milliseconds.
    private static readonly Lazy<Regex> Pattern = new(() => new(@"(?<digest>sha256[:=-])?\b[0-9a-f]{64}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    public string Name => "hexadecimal key";

    public string Apply(string text, out int masked)
    {
        var count = 0;
        var result = Pattern.Value.Replace(text, match =>
        {
            if (match.Groups["digest"].Success) return match.Value;
            count++;
            return SecretMasker.Mark;
        });
        masked = count;
        return result;
    }

    /// <summary>Of 64 places in a row one is the last of a group of 64.</summary>
    public bool MayFind(ReadOnlySpan<char> text)
    {
        for (var at = KeyLength - 1; at < text.Length; at += KeyLength)
        {
            if (!Hexadecimal.Contains(text[at])) continue;
            var before = at - text[..at].LastIndexOfAnyExcept(Hexadecimal);
            var after = text[at..].IndexOfAnyExcept(Hexadecimal) is >= 0 and var end ? end : text.Length - at;
            if (before + after > KeyLength) return true;
        }

        return false;
    }
}
