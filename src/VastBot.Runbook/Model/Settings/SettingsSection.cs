using Microsoft.Extensions.Configuration;

namespace VastBot.Runbook.Model.Settings;

/// <summary>One section of the configuration, declared by its reader, and how everything wrong with it is found.</summary>
/// <param name="Name">The section's key: <c>Triage</c>.</param>
/// <param name="FindMistakes">Reads the section from the whole configuration and says what is wrong there.</param>
public sealed record SettingsSection(string Name, Func<IConfiguration, IEnumerable<SettingsMistake>> FindMistakes)
{
    /// <summary>A section that is bound to <typeparamref name="T"/>: its properties are the keys, their <c>[Range]</c> the ranges. The check adds what these cannot say.</summary>
    /// <param name="name">The section's key.</param>
    /// <param name="bind">Binds the section; written out where the type is known, so that the compiler makes the code for it.</param>
    /// <param name="check">What is wrong with the bound options.</param>
    public static SettingsSection Of<T>(string name, Action<IConfiguration, T> bind, Func<T, IEnumerable<SettingsMistake>>? check = null)
        where T : class, new() =>
        new(name, configuration =>
        {
            var section = configuration.GetSection(name);
            SettingsMistake[] mistakes = [.. SettingsShape.FindMistakes(section, typeof(T))];
            if (mistakes.Length > 0 || check is null) return mistakes;
            var bound = new T();
            bind(section, bound);
            return check(bound);
        });
}
