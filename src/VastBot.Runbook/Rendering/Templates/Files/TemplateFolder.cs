using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>Where the templates' files are.</summary>
internal sealed class TemplateFolder(TemplateOptions options)
{
    private const string Usual = "templates";
    private const string Extension = ".hbs";

    private readonly string _folder = Folder(options);

    public string File(ITemplate template) => Path.Combine(_folder, template.Name.Replace('/', Path.DirectorySeparatorChar) + Extension);

    public static IEnumerable<SettingsMistake> FindMistakes(TemplateOptions options)
    {
        if (options.Path.Length > 0 && !Directory.Exists(options.Path))
            yield return new SettingsMistake("Templates:Path", $"there is no folder '{options.Path}'", "name the folder that holds slack/incident.hbs, or leave it empty for the built-in words");
    }

    private static string Folder(TemplateOptions options)
    {
        if (options.Path.Length > 0) return Path.GetFullPath(options.Path);
        var here = Path.GetFullPath(Usual);
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, Usual);
    }
}
