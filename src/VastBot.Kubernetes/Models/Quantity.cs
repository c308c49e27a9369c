using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>
/// An amount as the API writes it: a decimal number with a suffix <c>n u m k M G T P E</c> (powers of 1000), <c>Ki … Ei</c> (powers of 1024)
/// or an exponent. Two are equal when their amounts are (<c>1.5Gi</c> and <c>1536Mi</c>).
/// </summary>
[JsonConverter(typeof(QuantityConverter))]
public readonly record struct Quantity(decimal Amount)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("+-.0123456789");

    /// <summary>The amount as a whole number, rounded up; bytes for memory.</summary>
    public long Ceiling => (long)decimal.Ceiling(Amount);

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It isn't one, or its amount is beyond 10^28.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"'{text}' is not a quantity such as 500m, 2 or 1.5Gi.");

    /// <summary>Reads one, if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text)) return false;
        var end = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var digits = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (Factor(end < 0 ? "" : text[end..]) is not { } factor) return false;
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        try
        {
            quantity = new Quantity(number * factor);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The plain number.</summary>
    public override string ToString() => Amount.ToString("0.#########", CultureInfo.InvariantCulture);

    private static decimal? Factor(string suffix) => suffix switch
    {
        "" => 1m,
        "n" => 1e-9m,
        "u" => 1e-6m,
        "m" => 1e-3m,
        "k" => 1e3m,
        "M" => 1e6m,
        "G" => 1e9m,
        "T" => 1e12m,
        "P" => 1e15m,
        "E" => 1e18m,
        "Ki" => 1L << 10,
        "Mi" => 1L << 20,
        "Gi" => 1L << 30,
        "Ti" => 1L << 40,
        "Pi" => 1L << 50,
        "Ei" => 1L << 60,
        _ => Exponent(suffix),
    };

    private static decimal? Exponent(string suffix) =>
        suffix[0] is 'e' or 'E'
        && decimal.TryParse("1e" + suffix[1..], NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var factor)
            ? factor
            : null;
}
