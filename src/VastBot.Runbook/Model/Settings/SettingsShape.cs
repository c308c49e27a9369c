using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Model.Settings;

/// <summary>Compares a section with the type that it will be bound to: unknown keys, values that cannot be read, values out of range.</summary>
public static class SettingsShape
{
    public static IEnumerable<SettingsMistake> FindMistakes(IConfigurationSection section, Type shape)
    {
        var keys = Keys(shape);
        foreach (var child in section.GetChildren())
        {
            if (keys.TryGetValue(child.Key, out var property))
            {
                foreach (var mistake in Value(child, property)) yield return mistake;
            }
            else
            {
                yield return Unknown(child.Path, child.Key, keys.Keys);
            }
        }
    }

    /// <summary>A key that nobody reads.</summary>
    public static SettingsMistake Unknown(string path, string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        var cure = Nearest.To(key, names) is { } near ? $"write {near}" : $"take it out, or use one of {string.Join(", ", names)}";
        return new SettingsMistake(path, "there is no such key", cure);
    }

    private static Dictionary<string, PropertyInfo> Keys(Type shape) =>
        shape.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true } || Elements(p.PropertyType))
            .ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<SettingsMistake> Value(IConfigurationSection section, PropertyInfo property)
    {
        if (Elements(property.PropertyType)) return KeysByName(section, property.PropertyType);
        if (section.Value is null) return [new SettingsMistake(section.Path, "a group stands where one value belongs", "write one value")];
        if (Read(section.Value, property.PropertyType) is not { } value)
            return [new SettingsMistake(section.Path, $"'{section.Value}' cannot be read", Form(property.PropertyType))];
        return property.GetCustomAttribute<RangeAttribute>() is { } range && !IsWithin(range, value)
            ? [new SettingsMistake(section.Path, $"{section.Value} is out of range", FormattableString.Invariant($"choose from {range.Minimum} to {range.Maximum}"))]
            : [];
    }

    /// <summary>As <see cref="RangeAttribute.IsValid"/> has it, without the converters that it would look for at each start.</summary>
    private static bool IsWithin(RangeAttribute range, object value)
    {
        return ((IComparable)value).CompareTo(Bound(range.Minimum)) >= 0 && ((IComparable)value).CompareTo(Bound(range.Maximum)) <= 0;

        object Bound(object bound) => bound is string text ? Read(text, value.GetType())! : Convert.ChangeType(bound, value.GetType(), CultureInfo.InvariantCulture);
    }

    /// <summary>Where the keys are names of ours, such as severities, others would not be bound.</summary>
    private static IEnumerable<SettingsMistake> KeysByName(IConfigurationSection section, Type elements) =>
        elements.GenericTypeArguments is [{ IsEnum: true } names, _]
            ? from child in section.GetChildren()
              where !Enum.GetNames(names).Contains(child.Key, StringComparer.OrdinalIgnoreCase)
              select new SettingsMistake(child.Path, "there is no such key", $"write one of {string.Join(", ", Enum.GetNames(names))}")
            : [];

    private static bool Elements(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    /// <summary>As the binding reads it; null where that would fail.</summary>
    private static object? Read(string text, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => text,
        var t when t == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
        var t when t == typeof(int) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        var t when t == typeof(long) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        var t when t == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        var t when t == typeof(TimeSpan) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null,
        var t when t == typeof(TimeOnly) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
        var t when t == typeof(Uri) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address : null,
        { IsEnum: true } t => Enum.TryParse(t, text, ignoreCase: true, out var choice) ? choice : null,
        var t => throw new InvalidOperationException($"No setting can be a {t.Name} yet."),
    };

    private static string Form(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(TimeSpan) => "write hours:minutes:seconds, such as 00:00:10",
        var t when t == typeof(TimeOnly) => "write hours:minutes, such as 09:00",
        var t when t == typeof(bool) => "write true or false",
        var t when t == typeof(int) || t == typeof(long) => "write a whole number",
        var t when t == typeof(double) => "write a number, such as 0.05",
        var t when t == typeof(Uri) => "write a full address, such as http://127.0.0.1:8080",
        { IsEnum: true } t => $"write one of {string.Join(", ", Enum.GetNames(t))}",
        _ => "write a text",
    };
}
