using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>vastbot incident INC-12 [--json]</c>: how it stands, and its journal.</summary>
internal sealed class IncidentTerminal : ITerminalVerb
{
    private readonly Argument<string> _id = new("id") { Description = "Which incident: INC-12, or 12." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a page of text." };

    public IReadOnlyList<string> Sections => ["Storage"];

    public Command Build(OpenServices open)
    {
        var command = new Command("incident", "Show one incident and its journal from the record. Exit code 0, or 1 where there is no such incident.") { _id, _json };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (stdout, stderr) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var outside = services.GetRequiredService<OutsideText>();
        var asked = parsed.GetValue(_id)!;
        if (IncidentId.Parse(asked) is not { } id)
        {
            await stderr.WriteLineAsync($"'{outside.Plain(asked, 80)}' is no incident's id: write INC-12, or 12.");
            return ExitCodes.Usage;
        }

        var entries = await services.GetRequiredService<IJournal>().Read(StreamId.Of(id), after: 0, cancellationToken);
        if (entries.Count == 0)
        {
            await stderr.WriteLineAsync($"There is no incident {id} on this record.");
            return ExitCodes.Problem;
        }

        var incident = Incident.Fold(id, entries);
        var environment = await services.GetRequiredService<IIncidents>().Environment(incident.Environment, cancellationToken);
        await stdout.WriteAsync(parsed.GetValue(_json)
            ? services.GetRequiredService<IncidentJson>().Write(incident, environment, entries) + "\n"
            : new IncidentScreen(outside, services.GetRequiredService<PracticeMark>()).Page(incident, environment, entries));
        return ExitCodes.Well;
    }
}
