using System.Globalization;
using FsCheck;

namespace VastBot.Testing;

/// <summary>
/// Tries a property with the same values on every run, so that no run fails for no reason. The long run (<c>LONG_TESTS</c>) looks further: thirty times as many
/// values, new ones each time. A failure prints its seed as <c>Replay: (a,b,size)</c>; <c>PROPERTY_SEED=a,b,size</c> repeats it.
/// </summary>
internal static class Holding
{
    private const int Further = 30;

    public static void Holds(this Property property, int tests = 100)
    {
        var asked = Environment.GetEnvironmentVariable("PROPERTY_SEED");
        var isLong = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LONG_TESTS"));
        var config = Config.QuickThrowOnFailure.WithMaxTest(isLong ? tests * Further : tests);
        if (!string.IsNullOrEmpty(asked)) config = Repeating(config, asked);
        else if (!isLong) config = config.WithReplay(1_764_000_000, 17_640_000_001);
        property.Check(config);
    }

    private static Config Repeating(Config config, string seed)
    {
        var parts = seed.Trim('(', ')').Split(',');
        var (first, second) = (ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        return parts.Length == 2 ? config.WithReplay(first, second) : config.WithReplay(first, second, int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
