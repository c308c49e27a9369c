using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Files;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Templates;

/// <summary><c>vastbot render [template] [--incident INC-12 | --sample]</c>: needs no running bot.</summary>
internal sealed class RenderTerminal : ITerminalVerb
{
    private readonly Argument<string?> _template = new("template") { Arity = ArgumentArity.ZeroOrOne, Description = "Which template: slack/incident. Without it, all are listed." };

    private readonly Option<string?> _incident = new("--incident") { Description = "Fill it in with this incident of the record: INC-12." };

    private readonly Option<bool> _sample = new("--sample") { Description = "Fill it in with an example (the default)." };

    private readonly Option<bool> _names = new("--names") { Description = "List the names that the template may use, instead of filling it in." };

    private readonly Option<bool> _raw = new("--raw") { Description = "Print what is sent to Slack, not what people read there." };

    public IReadOnlyList<string> Sections => ["Templates", "Storage"];

    public Command Build(OpenServices open)
    {
        var command = new Command("render", "Show a template of templates/ filled in. Exit code 1 where its file is wrong.") { _template, _incident, _sample, _names, _raw };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var shelf = services.GetRequiredService<TemplateShelf>();
        var (stdout, stderr) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (parsed.GetValue(_template) is not { } asked) return RenderScreen.List(shelf, stdout);
        if (TemplateNamed(asked) is not { } template) return await Refuse(stderr, NoTemplate(asked));
        if (parsed.GetValue(_names)) return RenderScreen.Names(template, stdout);
        if (parsed.GetValue(_incident) is not { } wanted) return RenderScreen.Show(shelf.Of(template), template.Samples[0], parsed.GetValue(_raw), stdout, stderr);

        if (parsed.GetValue(_sample)) return await Refuse(stderr, "Choose one of --incident and --sample.");
        if (IncidentId.Parse(wanted) is not { } id) return await Refuse(stderr, $"'{wanted}' is no incident's id: write INC-12.");
        if (await services.GetRequiredService<IIncidents>().Find(id, cancellationToken) is not { } incident) return await Refuse(stderr, $"There is no incident {id} in the record.");
        var fields = template.FieldsOf(incident, services.GetRequiredService<Clocks>().Runbook.GetUtcNow());
        return RenderScreen.Show(shelf.Of(template), fields, parsed.GetValue(_raw), stdout, stderr);
    }

    /// <summary>By its name; with the folder and the ending that a shell completes, too.</summary>
    private static ITemplate? TemplateNamed(string asked)
    {
        var name = asked.Replace('\\', '/');
        if (name.EndsWith(".hbs", StringComparison.OrdinalIgnoreCase)) name = name[..^".hbs".Length];
        return TemplateCatalogue.All.FirstOrDefault(template => name.Equals(template.Name, StringComparison.OrdinalIgnoreCase) || name.EndsWith($"templates/{template.Name}", StringComparison.OrdinalIgnoreCase));
    }

    private static string NoTemplate(string asked)
    {
        var names = TemplateCatalogue.All.Select(template => template.Name).ToList();
        var meant = Nearest.To(asked, names) is { } near ? $" Did you mean '{near}'?" : "";
        return $"There is no template '{asked}'.{meant} There are: {string.Join(", ", names)}.";
    }

    private static async Task<int> Refuse(TextWriter stderr, string why)
    {
        await stderr.WriteLineAsync(why);
        return ExitCodes.Usage;
    }
}
