using HandlebarsDotNet;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>Compiles templates, for each surface in an environment of its own. The first compilation in a process is slow.</summary>
internal sealed class TemplateEngine(SecretMasker masker)
{
    private readonly Lazy<IReadOnlyDictionary<Surface, IHandlebars>> _environments = new(() =>
        new[] { Surface.Slack, Surface.Plain, Surface.Markdown }.ToDictionary(surface => surface, surface => Environment(surface, masker)));

    /// <exception cref="HandlebarsException">The text is no template.</exception>
    public CompiledTemplate Compile(Surface surface, string text)
    {
        using var reader = new StringReader(text);
        return new(_environments.Value[surface].Compile(reader), surface.MostOfAll);
    }

    private static IHandlebars Environment(Surface surface, SecretMasker masker)
    {
        var configuration = new HandlebarsConfiguration
        {
            TextEncoder = new SurfaceEncoder(surface, masker),
            FormatProvider = System.Globalization.CultureInfo.InvariantCulture,
            ThrowOnUnresolvedBindingExpression = true,
        };
        configuration.FormatterProviders.Add(new SurfaceFormatter(surface));
        var environment = Handlebars.Create(configuration);
        TemplateFunctions.Register(environment, surface);
        return environment;
    }
}
