using System.Globalization;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>An incident's number, shown and stored as <c>INC-12</c>. Numbers start at 1 and leave no gap.</summary>
internal readonly record struct IncidentId(int Number)
{
    private const string Prefix = "INC-";

    /// <summary>Reads <c>INC-12</c> in any case, and a bare <c>12</c>; null where it is neither.</summary>
    public static IncidentId? Parse(string text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) digits = digits[Prefix.Length..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new IncidentId(number) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");
}
