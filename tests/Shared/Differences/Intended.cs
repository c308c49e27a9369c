using System.Text.RegularExpressions;

namespace VastBot.Testing;

/// <summary>A difference that is meant to be.</summary>
/// <param name="Where">An expression for the whole of its place, or of its places.</param>
/// <param name="Reason">Why.</param>
internal sealed record Intended(string Where, string Reason)
{
    /// <summary>Is it so with some versions of a program only? Then it need not be found.</summary>
    public bool ByVersion { get; init; }

    /// <summary>Each difference stands in the table, and each row of the table is still true.</summary>
    public static void AndNoOther(IReadOnlyList<JsonDifference> found, params IReadOnlyList<Intended> table)
    {
        var unexpected = found.Where(difference => !table.Any(row => row.Covers(difference))).ToList();
        var stale = table.Where(row => !row.ByVersion && !found.Any(row.Covers)).ToList();
        Assert.True(
            unexpected.Count == 0 && stale.Count == 0,
            $"Differences that nobody intended:\n{string.Join('\n', unexpected)}\nRows that are not true any more:\n{string.Join('\n', stale)}");
    }

    private bool Covers(JsonDifference difference) => Regex.IsMatch(difference.Place, $"^(?:{Where})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
