using System.Globalization;

namespace VastBot.Drill.Prometheus.Queries;

/// <summary>The words of a query, read one after the other.</summary>
internal sealed class Tokens(string text)
{
    private static readonly string[] Pairs = ["=~", "!~", "!=", "==", ">=", "<="];
    private int _at;

    /// <summary>The next word without taking it; empty at the end.</summary>
    public string Peek()
    {
        var before = _at;
        var next = Take();
        _at = before;
        return next;
    }

    public string Take()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return "";
        var start = _at;
        if (text[_at] is '"' or '\'') return Quoted(text[_at]);
        if (char.IsAsciiDigit(text[_at])) return While(start, c => char.IsAsciiLetterOrDigit(c) || c == '.');
        if (IsName(text[_at])) return While(start, c => IsName(c) || char.IsAsciiDigit(c));
        _at += Pairs.Any(p => string.CompareOrdinal(text, start, p, 0, 2) == 0) ? 2 : 1;
        return text[start.._at];
    }

    public bool TryTake(string word)
    {
        if (!Peek().Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        Take();
        return true;
    }

    public void Expect(string word, string otherwise)
    {
        if (!TryTake(word)) throw Failure(otherwise);
    }

    public QueryFailure Failure(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"invalid parameter \"query\": 1:{_at + 1}: parse error: {problem}"));

    private static bool IsName(char c) => char.IsAsciiLetter(c) || c is '_' or ':';

    private string While(int start, Func<char, bool> belongs)
    {
        while (_at < text.Length && belongs(text[_at])) _at++;
        return text[start.._at];
    }

    // The opening quote stays as the mark of a string.
    private string Quoted(char quote)
    {
        var start = _at++;
        while (_at < text.Length && text[_at] != quote) _at += text[_at] == '\\' ? 2 : 1;
        if (_at >= text.Length) throw Failure("unterminated quoted string");
        _at++;
        return quote + text[(start + 1)..(_at - 1)].Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
