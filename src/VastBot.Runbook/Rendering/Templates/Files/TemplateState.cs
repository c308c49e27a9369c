using VastBot.Runbook.Rendering.Templates.Checking;
using VastBot.Runbook.Rendering.Templates.Engine;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>What a template's file last gave.</summary>
/// <param name="Compiled">What is rendered: the file's newest good text, or the built-in one.</param>
/// <param name="BuiltIn">Whether that is the built-in one.</param>
/// <param name="Stamp">The file as it was when it was last read.</param>
/// <param name="Mistakes">What is wrong with the file as it is now, and so why an older text stands.</param>
internal sealed record TemplateState(CompiledTemplate Compiled, bool BuiltIn, FileStamp Stamp, IReadOnlyList<TemplateMistake> Mistakes)
{
    public bool IsMissing => Stamp == default;
}
