using System.ComponentModel;
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
        if (Elements(property.PropertyType)) return [];
        if (section.Value is null) return [new SettingsMistake(section.Path, "a group stands where one value belongs", "write one value")];
        if (Read(section.Value, property.PropertyType) is not { } value)
            return [new SettingsMistake(section.Path, $"'{section.Value}' cannot be read", Form(property.PropertyType))];
        return property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(value)
            ? [new SettingsMistake(section.Path, $"{section.Value} is out of range", FormattableString.Invariant($"choose from {range.Minimum} to {range.Maximum}"))]
            : [];
    }

    private static bool Elements(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    private static object? Read(string text, Type type)
    {
        try
        {
            return TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type).ConvertFromString(null, CultureInfo.InvariantCulture, text.Trim());
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or NotSupportedException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private static string Form(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(TimeSpan) => "write hours:minutes:seconds, such as 00:00:10",
        var t when t == typeof(TimeOnly) => "write hours:minutes, such as 09:00",
        var t when t == typeof(bool) => "write true or false",
        var t when t == typeof(int) || t == typeof(long) => "write a whole number",
        var t when t == typeof(double) || t == typeof(decimal) => "write a number, such as 0.05",
        var t when t == typeof(Uri) => "write a full address, such as http://127.0.0.1:8080",
        { IsEnum: true } t => $"write one of {string.Join(", ", Enum.GetNames(t))}",
        _ => "write a text",
    };
}
