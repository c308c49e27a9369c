using VastBot.Runbook.Rendering.Templates.Checking;
using VastBot.Runbook.Rendering.Templates.Engine;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>Makes a template of a text, or says what is wrong with it: names and blocks are checked, then it is compiled and tried with its samples.</summary>
internal sealed class TemplateReading(TemplateEngine engine)
{
    private const int MostCharacters = 200_000;

    public (CompiledTemplate? Compiled, IReadOnlyList<TemplateMistake> Mistakes) Of(ITemplate template, string text)
    {
        if (text.Length > MostCharacters) return (null, [new(null, $"it has {text.Length} characters", $"Keep to {MostCharacters}")]);
        var mistakes = TemplateCheck.Find(text, template.Fields);
        if (mistakes.Count > 0) return (null, mistakes);
        try
        {
            var compiled = engine.Compile(template.Surface, text);
            // An editor empties a file before it writes it: half an edit must not become the words.
            return template.Samples.All(sample => compiled.Render(sample).Length > 0) ? (compiled, []) : (null, [new(null, "it says nothing", "Write the words that people shall read")]);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // Whatever Handlebars throws at a text is the text's mistake.
            return (null, [new(null, $"Handlebars refuses it: {wrong.Message.TrimEnd('.')}", $"Names: {string.Join(", ", Names.Of(template.Fields).Keys)}")]);
        }
    }
}
