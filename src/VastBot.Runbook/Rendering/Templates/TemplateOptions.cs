namespace VastBot.Runbook.Rendering.Templates;

/// <summary>Where the words of announcements are kept: configuration section <c>Templates</c>.</summary>
internal sealed class TemplateOptions
{
    public const string Section = "Templates";

    /// <summary>The folder; relative to the working folder. Default: <c>templates</c> in the working folder, else beside the program.</summary>
    public string Path { get; set; } = "";
}
