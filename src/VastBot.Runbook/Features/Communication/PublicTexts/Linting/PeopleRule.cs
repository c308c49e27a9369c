using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>People on this incident, by any of their names, and mentions of anybody.</summary>
internal static partial class PeopleRule
{
    public static IEnumerable<LintFinding> Find(string line, int number, LintFacts facts)
    {
        foreach (Match match in Mentions().Matches(line)) yield return new(number, match.Value, "mentions somebody: the public knows roles only.");
        // A name of one word may be a word as well, so it must be written as the name is.
        foreach (var name in facts.People.Where(name => NameIn.Line(line, name, ignoreCase: name.Contains(' ', StringComparison.Ordinal))))
            yield return new(number, name, "names somebody on this incident: take the name out.");
    }

    [GeneratedRegex(@"<[@!#][^>\s]+>?|(?<![\w.])@[\w.-]+|\b[UWS][A-Z0-9]{8,11}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentions();
}
