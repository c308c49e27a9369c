using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Hosts, web addresses, network addresses, mail addresses. Only domains that are public anyhow may be named.</summary>
internal static partial class AddressRule
{
    public static IEnumerable<LintFinding> Find(string line, int number, LintFacts facts)
    {
        foreach (Match match in Addresses().Matches(line))
            if (Why(match, facts) is { } cure) yield return new(number, match.Value, cure);
    }

    /// <summary>The line without the addresses that may be public, so that no other rule stumbles over their parts.</summary>
    public static string WithoutPublic(string line, LintFacts facts) => Addresses().Replace(line, match => Why(match, facts) is null ? " " : match.Value);

    private static string? Why(Match match, LintFacts facts)
    {
        if (match.Groups["mail"].Success) return "is a mail address: take it out.";
        if (match.Groups["ip"].Success) return "is a network address: take it out.";
        if (match.Groups["local"].Success) return "names a machine of ours: take it out.";
        if (match.Groups["scheme"].Success && match.Groups["scheme"].Value.ToLowerInvariant() is not ("http" or "https")) return "is an internal address: take it out.";
        var host = match.Groups["host"].Value.ToLowerInvariant();
        if (facts.PublicDomains.Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal))) return null;
        return match.Groups["scheme"].Success
            ? "is an address that is not known to be public: take it out."
            : "looks like a host's name: take it out. If these are two sentences, put a space between them.";
    }

    [GeneratedRegex(
        @"(?<mail>[\w.+-]+@[\w-]+(\.[\w-]+)*)"
        + @"|((?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)(?<login>[^\s/@]*@)?(?<host>[^\s/:?#]*)[^\s]*"
        + @"|(?<ip>\b[0-9]{1,3}(\.[0-9]{1,3}){3}\b(:[0-9]+)?|(?<![\w:])(?=[0-9A-Fa-f:]*(::|[A-Fa-f]))[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(?![\w:]))"
        + @"|(?<local>\blocalhost\b(:[0-9]+)?)"
        + @"|\b(?<host>[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9])?)*\.[A-Za-z]{2,24})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Addresses();
}
