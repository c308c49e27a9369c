using System.Buffers;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Secrets that are known by their value, the longest first, and a fast look for any of them.</summary>
internal sealed class KnownValues
{
    private readonly string[] _values;

    private KnownValues(string[] values) => _values = values;

    public static KnownValues None { get; } = new([]);

    public KnownValues With(IEnumerable<string> values) =>
        new([.. _values.Union(values, StringComparer.Ordinal).OrderByDescending(value => value.Length)]);

    /// <summary>Made at the first look: at the start one secret is added after the other.</summary>
    private SearchValues<string> Any => field ??= SearchValues.Create(_values, StringComparison.Ordinal);

    public bool In(ReadOnlySpan<char> text) => _values.Length > 0 && text.ContainsAny(Any);

    /// <summary>Each replacement shortens the text, so this ends; it may join two halves of another value, so it looks again.</summary>
    public string TakeOut(string text, ref int masked)
    {
        while (In(text))
        {
            var found = Array.Find(_values, value => text.Contains(value, StringComparison.Ordinal))!;
            var shorter = text.Replace(found, SecretMasker.Mark, StringComparison.Ordinal);
            masked += (text.Length - shorter.Length) / (found.Length - SecretMasker.Mark.Length);
            text = shorter;
        }

        return text;
    }
}
