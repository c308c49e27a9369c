using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Postmortems.Writing;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary><c>vastbot postmortem INC-12 [--version N] [--out FILE]</c>: the Markdown, without Slack.</summary>
internal sealed class PostmortemTerminal : ITerminalVerb
{
    private readonly Argument<string> _incident = new("incident") { Description = "The incident, such as INC-12." };
    private readonly Option<int?> _version = new("--version") { Description = "An older version, as the record stood then.", HelpName = "N" };
    private readonly Option<string?> _out = new("--out") { Description = "Write it to this file instead of the screen.", HelpName = "FILE" };

    public IReadOnlyList<string> Sections => ["Storage", "Templates"];

    public Command Build(OpenServices open)
    {
        var command = new Command("postmortem", "Print the postmortem of an incident as Markdown.") { _incident, _version, _out };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (stdout, stderr, asked) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetRequiredValue(_incident));
        if (IncidentId.Parse(asked) is not { } id) return await Refuse(stderr, $"'{asked}' is no incident. Write it as INC-12.");
        if (await services.GetRequiredService<IIncidents>().Find(id, cancellationToken) is not { } incident) return await Refuse(stderr, $"There is no incident {id} in the record.");
        if (await services.GetRequiredService<PostmortemDesk>().Write(incident, parsed.GetValue(_version), cancellationToken) is not { } markdown)
            return await Refuse(stderr, $"The postmortem of {id} has no version {parsed.GetValue(_version)}; the newest is {incident.Postmortem?.Version ?? 0}.");
        if (parsed.GetValue(_out) is not { } path)
        {
            await stdout.WriteAsync(markdown);
            return ExitCodes.Well;
        }

        try
        {
            await File.WriteAllTextAsync(path, markdown, cancellationToken);
            await stdout.WriteLineAsync(Path.GetFullPath(path));
            return ExitCodes.Well;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await Refuse(stderr, $"{path} cannot be written: {trouble.Message}");
        }
    }

    private static async Task<int> Refuse(TextWriter stderr, string why)
    {
        await stderr.WriteLineAsync(why);
        return ExitCodes.Usage;
    }
}
