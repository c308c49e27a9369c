using System.Collections;
using System.Reflection;
using System.Text.Json;
using VastBot.Runbook.Rendering.Templates.Fields;

namespace VastBot.Runbook.Rendering.Templates.Checking;

/// <summary>The names that a type of fields gives a template, as templates write them.</summary>
internal static class Names
{
    public static IReadOnlyDictionary<string, Type> Of(Type type) =>
        IsGroup(type)
            ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.PropertyType, StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, Type>();

    public static IEnumerable<string> Lists(Type type) => Of(type).Where(name => Element(name.Value) is not null).Select(name => name.Key);

    /// <summary>What a list holds; null where it is none.</summary>
    public static Type? Element(Type type) =>
        type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    /// <summary>Whether it has names of its own; any other type is one value.</summary>
    public static bool IsGroup(Type type) => type.Namespace == typeof(IncidentFields).Namespace;
}
