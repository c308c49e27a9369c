using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Engine;
using VastBot.Runbook.Rendering.Templates.Files;

namespace VastBot.Runbook.Tests.Rendering.Templates;

public sealed class Rendering_the_shipped_templates
{
    private readonly TemplateEngine _engine = new(new SecretMasker());

    public static TheoryData<string> Names => [.. TemplateCatalogue.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_reads_well_with_everything_known_and_with_nothing(string name)
    {
        var template = TemplateCatalogue.All.Single(t => t.Name == name);
        var compiled = _engine.Compile(template.Surface, EmbeddedTemplates.Text(template));
        Approved.Text($"template-{name.Replace('/', '-')}.txt", string.Join("\n\n-----\n\n", template.Samples.Select(compiled.Render)) + "\n");
    }
}
