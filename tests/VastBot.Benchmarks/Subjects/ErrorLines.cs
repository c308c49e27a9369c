using System.Globalization;

namespace VastBot.Benchmarks.Subjects;

/// <summary>Which error lines of the stub's logs a reader should find.</summary>
internal static class ErrorLines
{
    public const int Most = 20;

    /// <summary>The newest of all pods, oldest first, as <c>pod:line</c>.</summary>
    public static IReadOnlyList<string> Newest(long lines, int every, int pods) =>
    [
        .. Enumerable.Range(0, pods).SelectMany(pod => Errors(lines, every).Select(line => (Pod: pod, Line: line)))
            .OrderBy(at => (at.Line * pods) + at.Pod).TakeLast(Most).Select(at => $"{at.Pod}:{at.Line}"),
    ];

    /// <summary>How many of them are there.</summary>
    public static string Found(IEnumerable<string> found, IReadOnlyList<string> wanted) => $"{found.Intersect(wanted, StringComparer.Ordinal).Count()} of {wanted.Count}";

    public static string NumberIn(string text)
    {
        var start = text.IndexOf("line=", StringComparison.Ordinal) + 5;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return long.TryParse(text[start..end], CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "?";
    }

    private static IEnumerable<long> Errors(long lines, int every)
    {
        var last = (lines / every * every) - 1;
        for (var i = 0; i < Most && last >= 0; i++, last -= every) yield return last;
    }
}
