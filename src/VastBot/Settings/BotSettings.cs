using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Settings;

/// <summary>The configuration that one run lives by.</summary>
internal static class BotSettings
{
    /// <summary>
    /// <c>appsettings.json</c> beside the program, then the one in the working folder, then environment variables; later ones win, and an empty
    /// value means "not set". Of all this only the given sections count, so that a mistake elsewhere is no obstacle.
    /// </summary>
    /// <exception cref="BadConfigurationException">Something is wrong in one of the sections.</exception>
    public static IConfiguration Read(IReadOnlyList<SettingsSection> sections, SecretMasker masker, IReadOnlyList<SettingsSection>? uncheckedSections = null)
    {
        var sources = SettingsSources.Read(AppContext.BaseDirectory, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariables());
        // Before anything is said about them, and also those of sections that this run does not use.
        ConfiguredSecrets.Register(sources.Only(Sections.All), masker);
        return Check(sources, sections, uncheckedSections ?? []);
    }

    /// <summary>The same, of every section; what is wrong is looked for beside the caller, who goes on meanwhile and waits for the check before anything begins.</summary>
    /// <returns>The settings, and their check, which fails with <see cref="BadConfigurationException"/>.</returns>
    public static (IConfiguration Settings, Task Check) ReadAndCheckBeside(SecretMasker masker)
    {
        var sources = SettingsSources.Read(AppContext.BaseDirectory, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariables());
        var settings = sources.Only(Sections.All);
        ConfiguredSecrets.Register(settings, masker);
        return (settings, Task.Run(() => Check(sources, Sections.All, [])));
    }

    /// <summary>The practice world's settings and nothing else; only how to log comes from the environment.</summary>
    /// <exception cref="BadConfigurationException">The environment says in a wrong way how to log.</exception>
    public static IConfiguration Practice(IReadOnlyDictionary<string, string?> settings, SecretMasker masker)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var practice = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.GetSection(Sections.Logging.Name).AsEnumerable().Where(setting => !string.IsNullOrWhiteSpace(setting.Value)))
            .AddInMemoryCollection(settings)
            .AddInMemoryCollection([new("Slack:LoopbackOnly", "true")])
            .Build();
        ConfiguredSecrets.Register(practice, masker);
        SettingsMistake[] mistakes = [.. Sections.Logging.FindMistakes(practice)];
        return mistakes.Length == 0 ? practice : throw new BadConfigurationException(mistakes);
    }

    private static IConfigurationRoot Check(SettingsSources sources, IReadOnlyList<SettingsSection> sections, IReadOnlyList<SettingsSection> uncheckedSections)
    {
        List<SettingsMistake> mistakes = [.. sources.Mistakes, .. sources.FindMisspeltSections(Sections.All)];
        var settings = sources.Only([.. sections, .. uncheckedSections]);
        foreach (var section in sections) mistakes.AddRange(section.FindMistakes(settings));
        return mistakes.Count == 0 ? settings : throw new BadConfigurationException([.. mistakes.Distinct()]);
    }
}
