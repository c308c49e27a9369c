using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Secrets that are known by their value, each as it is and as it is encoded, and a fast look for any of them.</summary>
internal sealed class KnownValues
{
    private readonly string[] _secrets;

    private KnownValues(string[] secrets) => _secrets = secrets;

    public static KnownValues None { get; } = new([]);

    /// <summary>The longest first. Made at the first look: at the start one secret is added after the other.</summary>
    private string[] Values => field ??= [.. _secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length)];

    private SearchValues<string> Any => field ??= SearchValues.Create(Values, StringComparison.Ordinal);

    public KnownValues With(string secret) => _secrets.Contains(secret, StringComparer.Ordinal) ? this : new([.. _secrets, secret]);

    public bool In(ReadOnlySpan<char> text) => _secrets.Length > 0 && text.ContainsAny(Any);

    /// <summary>Each replacement shortens the text, so this ends; it may join two halves of another value, so it looks again.</summary>
    public string TakeOut(string text, ref int masked)
    {
        while (In(text))
        {
            var found = Array.Find(Values, value => text.Contains(value, StringComparison.Ordinal))!;
            var shorter = text.Replace(found, SecretMasker.Mark, StringComparison.Ordinal);
            masked += (text.Length - shorter.Length) / (found.Length - SecretMasker.Mark.Length);
            text = shorter;
        }

        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        var trimmed = secret.Trim();
        yield return trimmed;
        yield return secret;
        yield return Uri.EscapeDataString(trimmed);
        yield return JavaScriptEncoder.Default.Encode(trimmed);
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(trimmed)).TrimEnd('=');
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(trimmed + "\n")).TrimEnd('=');
    }
}
