using System.Text.RegularExpressions;

namespace VastBot.Drill.Prometheus.Queries;

/// <summary>One condition between the braces of a selector.</summary>
internal sealed record Matcher(string Label, string Operator, string Value)
{
    public bool Holds(IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(Label, "");
        return Operator switch
        {
            "=" => value == Value,
            "!=" => value != Value,
            "=~" => Matches(value),
            _ => !Matches(value),
        };
    }

    private bool Matches(string value) => Regex.IsMatch(value, $"^(?:{Value})$", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
