using System.Globalization;
using HandlebarsDotNet;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>The few functions that a template may call beside Handlebars' own blocks.</summary>
internal static class TemplateFunctions
{
    /// <summary>Name, how many arguments, and what it gives.</summary>
    public static IReadOnlyDictionary<string, (int Arguments, string Gives)> All { get; } = new Dictionary<string, (int, string)>(StringComparer.Ordinal)
    {
        ["time"] = (1, "the time of day of a moment"),
        ["date"] = (1, "the day of a moment"),
        ["upper"] = (1, "a value in capitals"),
        ["eq"] = (2, "whether two values read the same, for {{#if (eq severity \"P1\")}}"),
    };

    public static void Register(IHandlebars environment, Surface surface)
    {
        environment.RegisterHelper("time", (EncodedTextWriter to, Context _, Arguments given) => Moment(to, given[0], surface.TimeOfDay));
        environment.RegisterHelper("date", (EncodedTextWriter to, Context _, Arguments given) => Moment(to, given[0], surface.Day));
        environment.RegisterHelper("upper", (Context _, Arguments given) => Said(given[0]).ToUpperInvariant());
        environment.RegisterHelper("eq", (Context _, Arguments given) => string.Equals(Said(given[0]), Said(given[1]), StringComparison.OrdinalIgnoreCase));
    }

    private static void Moment(EncodedTextWriter to, object? value, Func<DateTimeOffset, string> write)
    {
        if (value is DateTimeOffset at) to.Write(write(at), encode: false);
        else to.Write(Said(value), encode: true);
    }

    private static string Said(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
