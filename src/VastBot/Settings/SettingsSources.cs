using System.Collections;
using System.Text.Json;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Settings;

/// <summary>Every setting that the files and the environment hold, before anybody has asked which of them count.</summary>
internal sealed class SettingsSources
{
    private const string FileName = "appsettings.json";

    private readonly Dictionary<string, string> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _sectionsOfFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsMistake> _mistakes = [];

    private SettingsSources()
    {
    }

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<SettingsMistake> Mistakes => _mistakes;

    public static SettingsSources Read(string programFolder, string workingFolder, IDictionary environment)
    {
        var sources = new SettingsSources();
        string[] files = [Path.GetFullPath(FileName, programFolder), Path.GetFullPath(FileName, workingFolder)];
        foreach (var file in files.Distinct(StringComparer.Ordinal).Where(File.Exists)) sources.Add(file);
        foreach (DictionaryEntry variable in environment)
            sources.Set(((string)variable.Key).Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value);
        return sources;
    }

    /// <summary>What stands in the given sections; a value that is empty counts as not set.</summary>
    public IConfigurationRoot Only(IReadOnlyList<SettingsSection> sections) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(_settings
                .Where(s => !string.IsNullOrWhiteSpace(s.Value) && sections.Any(section => Inside(s.Key, section.Name)))
                .Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .Build();

    /// <summary>Sections of the files that nobody reads and that look like one of ours; what is plainly somebody else's is left alone.</summary>
    public IEnumerable<SettingsMistake> FindMisspeltSections(IReadOnlyList<SettingsSection> known)
    {
        var names = known.Select(section => section.Name).ToList();
        return from found in _sectionsOfFiles
               where !names.Contains(found.Key, StringComparer.OrdinalIgnoreCase)
               let near = Nearest.To(found.Key, names)
               where near is not null
               select new SettingsMistake(found.Key, $"there is no such section ({found.Value})", $"write {near}");
    }

    private static bool Inside(string key, string section) =>
        key.StartsWith(section, StringComparison.OrdinalIgnoreCase) && (key.Length == section.Length || key[section.Length] == ':');

    private void Add(string file)
    {
        try
        {
            // As a stream: nothing watches the file, so nothing that could is set up.
            using var stream = File.OpenRead(file);
            var read = new ConfigurationBuilder().AddJsonStream(stream).Build();
            foreach (var section in read.GetChildren()) _sectionsOfFiles[section.Key] = file;
            foreach (var (key, value) in read.AsEnumerable()) Set(key, value);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException or JsonException or IOException or UnauthorizedAccessException)
        {
            _mistakes.Add(new SettingsMistake(file, $"cannot be read: {(wrong.GetBaseException().Message).TrimEnd('.')}", "correct the file or take it away"));
        }
    }

    private void Set(string key, string? value)
    {
        if (value is not null) _settings[key] = value;
    }
}
