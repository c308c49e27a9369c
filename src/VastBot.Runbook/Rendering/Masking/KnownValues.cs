using System.Buffers;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>Secrets that are known by their value, the longest first, and a fast look for any of them.</summary>
internal sealed class KnownValues
{
    private readonly string[] _values;
    private readonly SearchValues<string> _any;

    private KnownValues(string[] values) => (_values, _any) = (values, SearchValues.Create(values, StringComparison.Ordinal));

    public static KnownValues None { get; } = new([]);

    public KnownValues With(IEnumerable<string> values) =>
        new([.. _values.Union(values, StringComparer.Ordinal).OrderByDescending(value => value.Length)]);

    public bool In(ReadOnlySpan<char> text) => _values.Length > 0 && text.ContainsAny(_any);

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
