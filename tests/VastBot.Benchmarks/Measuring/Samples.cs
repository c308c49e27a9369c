using System.Globalization;

namespace VastBot.Benchmarks.Measuring;

/// <summary>What one subject reached in the rounds of one run.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public IReadOnlyList<double> Values => _values;

    public double Median => At(0.5);

    public void Add(double value) => _values.Add(value);

    public double At(double part)
    {
        if (_values.Count == 0) return double.NaN;
        var sorted = _values.Order().ToArray();
        var (below, above) = (sorted[(int)Math.Floor((sorted.Length - 1) * part)], sorted[(int)Math.Ceiling((sorted.Length - 1) * part)]);
        return (below + above) / 2;
    }

    /// <summary>Median [min..max].</summary>
    public string Say(string format = "N0") => _values.Count switch
    {
        0 => "-",
        1 => Number(_values[0], format),
        _ => $"{Number(Median, format)} [{Number(_values.Min(), format)}..{Number(_values.Max(), format)}]",
    };

    /// <summary>This divided by the other, round by round: noise that hits a whole round falls out.</summary>
    public Samples Over(Samples other)
    {
        var ratios = new Samples();
        foreach (var (mine, theirs) in _values.Zip(other._values)) ratios.Add(mine / theirs);
        return ratios;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
