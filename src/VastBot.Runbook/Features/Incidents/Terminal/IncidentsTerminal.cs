using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>vastbot incidents [--all] [--environment NAME] [--json]</c>: what is open, the worst first; with <c>--all</c> the newest, open or not.</summary>
internal sealed class IncidentsTerminal : ITerminalVerb
{
    private const int Most = 1_000;

    private readonly Option<bool> _all = new("--all") { Description = "The newest incidents, resolved ones too, instead of the open ones." };
    private readonly Option<int> _count = new("--count") { Description = "How many at most, 1 to 1000.", DefaultValueFactory = _ => 50 };
    private readonly Option<string?> _environment = new("--environment") { Description = "Only those of this environment." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON array instead of a table." };

    public IncidentsTerminal() => _count.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is < 1 or > Most) result.AddError($"--count: choose from 1 to {Most}.");
    });

    public IReadOnlyList<string> Sections => ["Storage"];

    public Command Build(OpenServices open)
    {
        var command = new Command("incidents", "List the open incidents from the record, the worst first.") { _all, _count, _environment, _json };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var found = await List(parsed, services.GetRequiredService<IIncidents>(), parsed.GetValue(_environment), cancellationToken);
        var screen = new IncidentScreen(services.GetRequiredService<OutsideText>(), services.GetRequiredService<PracticeMark>());
        await parsed.InvocationConfiguration.Output.WriteAsync(parsed.GetValue(_json)
            ? services.GetRequiredService<IncidentJson>().Write(found) + "\n"
            : screen.List(found, parsed.GetValue(_all)));
        return ExitCodes.Well;
    }

    private async Task<IReadOnlyList<IncidentSummary>> List(ParseResult parsed, IIncidents incidents, string? environment, CancellationToken cancellationToken)
    {
        var count = parsed.GetValue(_count);
        if (!parsed.GetValue(_all)) return [.. (await incidents.ListOpen(environment, cancellationToken)).Take(count)];
        var newest = await incidents.ListNewest(environment is null ? count : Most, before: null, cancellationToken);
        return [.. newest.Where(incident => environment is null || string.Equals(incident.Environment, environment, StringComparison.OrdinalIgnoreCase)).Take(count)];
    }
}
