using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VastBot.Drill.Cluster.Requests;

/// <summary><c>app=x,tier!=y,zone in (a,b),!old</c></summary>
internal static partial class LabelSelector
{
    public static Func<JsonObject, bool> Parse(string text)
    {
        if (text.Length == 0) return static _ => true;
        var conditions = new List<Func<JsonObject?, bool>>();
        var rest = text;
        while (true)
        {
            var match = Requirement().Match(rest);
            if (!match.Success) throw ApiFailure.BadRequest($"unable to parse requirement: found '{rest}', expected: identifier or operator");
            conditions.Add(Read(match));
            rest = rest[match.Length..];
            if (rest.Length == 0) return o => conditions.TrueForAll(c => c(o["metadata"]?["labels"] as JsonObject));
            if (rest[0] != ',') throw ApiFailure.BadRequest($"unable to parse requirement: found '{rest}', expected: ',' or 'end of string'");
            rest = rest[1..];
        }
    }

    private static Func<JsonObject?, bool> Read(Match match)
    {
        var key = match.Groups["key"].Value;
        if (match.Groups["not"].Success) return labels => labels?.ContainsKey(key) != true;
        var value = match.Groups["value"].Value;
        var set = match.Groups["set"].Value.Split(',', StringSplitOptions.TrimEntries);
        return match.Groups["op"].Value switch
        {
            "=" or "==" => labels => (string?)labels?[key] == value,
            "!=" => labels => (string?)labels?[key] != value,
            "in" => labels => labels?[key] is { } v && set.Contains((string)v!),
            "notin" => labels => labels?[key] is not { } v || !set.Contains((string)v!),
            _ => labels => labels?.ContainsKey(key) == true,
        };
    }

    private const string Name = @"(?<key>[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?)";

    [GeneratedRegex(
        @"^\s*(((?<not>!)\s*" + Name + @")|(" + Name + @"(\s*(?<op>==|=|!=)\s*(?<value>[A-Za-z0-9._-]*)|\s+(?<op>in|notin)\s*\((?<set>[^()]*)\))?))\s*(?=,|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Requirement();
}
