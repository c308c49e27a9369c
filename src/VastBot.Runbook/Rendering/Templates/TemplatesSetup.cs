using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Templates.Engine;
using VastBot.Runbook.Rendering.Templates.Files;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>Puts the templates together.</summary>
internal static class TemplatesSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<TemplateOptions>(TemplateOptions.Section, (section, options) => section.Bind(options), TemplateFolder.FindMistakes);

    public static IServiceCollection AddTemplates(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new TemplateOptions();
        configuration.GetSection(TemplateOptions.Section).Bind(options);
        return services
            .AddSingleton(options)
            .AddSingleton<TemplateFolder>()
            .AddSingleton<TemplateEngine>()
            .AddSingleton<TemplateReading>()
            .AddSingleton<TemplateShelf>()
            .AddSingleton<ITemplateRenderer, TemplateRenderer>()
            .AddSingleton<IDoctorCheck, TemplatesCheck>()
            .AddSingleton<TemplateWatch>()
            .AddSingleton<IPreparation>(provider => provider.GetRequiredService<TemplateWatch>())
            .AddHostedService(provider => provider.GetRequiredService<TemplateWatch>());
    }
}
