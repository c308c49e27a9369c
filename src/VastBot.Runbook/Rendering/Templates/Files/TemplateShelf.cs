using Microsoft.Extensions.Logging;

namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>Every template as it stands now.</summary>
internal sealed class TemplateShelf(TemplateFolder folder, TemplateReading reading, ILogger<TemplateShelf> logger)
{
    private readonly Dictionary<string, TemplateSlot> _slots = TemplateCatalogue.All.ToDictionary(
        template => template.Name,
        template => new TemplateSlot(template, folder.File(template), reading, logger),
        StringComparer.Ordinal);

    /// <summary>In the catalogue's order.</summary>
    public IEnumerable<TemplateSlot> All => TemplateCatalogue.All.Select(Of);

    public TemplateSlot Of(ITemplate template) => _slots[template.Name];
}
