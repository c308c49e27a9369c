using VastBot.Runbook.Rendering.Templates.Files;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>Renders the templates as they stand now.</summary>
internal sealed class TemplateRenderer(TemplateShelf shelf) : ITemplateRenderer
{
    public string Render<TFields>(Template<TFields> template, TFields fields)
        where TFields : class => shelf.Of(template).Fresh().Compiled.Render(fields);
}
