using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>
/// Stops what would tell the public of our insides: keys, hosts, pods, internal addresses, people, and times that nobody promised. Pure. It errs on
/// the side of silence: what it stops in vain can be said in other words, what is published cannot be taken back.
/// </summary>
internal static class PublicTextLinter
{
    private const int MostFindings = 12;

    public static IReadOnlyList<LintFinding> Check(string headline, string text, LintFacts facts)
    {
        var lines = text.Split('\n').Select((line, i) => (Line: line, Number: i + 1)).Prepend((Line: headline, Number: 0));
        try
        {
            // A key may run over several lines; the lines alone would look harmless.
            var whole = $"{headline}\n{text}";
            var findings = lines.SelectMany(line => OfLine(line.Line, line.Number, facts)).Take(MostFindings).ToList();
            if (facts.Mask(whole) != whole && !findings.Exists(finding => finding.Cure == KeyRule.Cure)) findings.Add(new(1, "", KeyRule.Cure));
            return findings;
        }
        catch (RegexMatchTimeoutException)
        {
            return [new(1, "", "cannot be checked: write it shorter and simpler.")];
        }
    }

    private static IEnumerable<LintFinding> OfLine(string line, int number, LintFacts facts)
    {
        // Full-width and other disguises of letters read the same, so they are checked as the same; invisible characters separate nothing.
        var plain = Disguise.Undo(line);
        var rest = AddressRule.WithoutPublic(plain, facts);
        return
        [
            .. KeyRule.Find(plain, number, facts),
            .. AddressRule.Find(plain, number, facts),
            .. MachineRule.Find(rest, number, facts),
            .. PeopleRule.Find(rest, number, facts),
            .. TimeRule.Find(rest, number, facts),
        ];
    }
}
