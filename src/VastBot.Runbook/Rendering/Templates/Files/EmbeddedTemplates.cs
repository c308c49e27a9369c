using System.Reflection;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>The templates as they were when the program was built: what stands in for a file that is missing or broken.</summary>
internal static class EmbeddedTemplates
{
    private const string Folder = "VastBot.Runbook.Templates/";

    public static string Text(ITemplate template)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{template.Name}.hbs")
            ?? throw new InvalidOperationException($"The template {template.Name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
