using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Doctor;

/// <summary><c>vastbot manifest</c>: the Slack app's manifest for this configuration, to be pasted at api.slack.com.</summary>
internal sealed class ManifestTerminal : ITerminalVerb
{
    private readonly Option<string?> _address = new("--address") { Description = "The bot's public address for Slack:Mode = Http, instead of Web:Address: https://…", HelpName = "URL" };

    public IReadOnlyList<string> Sections => ["Web"];

    /// <remarks>Who makes the app has no tokens yet.</remarks>
    public IReadOnlyList<string> Unchecked => ["Slack"];

    public Command Build(OpenServices open)
    {
        var command = new Command("manifest", "Print the Slack app's manifest for this configuration: command, mode, addresses.") { _address };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = await open(parsed, cancellationToken);
            var (slack, given) = (services.GetRequiredService<AppShape>(), parsed.GetValue(_address));
            var address = Uri.TryCreate(given, UriKind.Absolute, out var whole) ? whole : slack.Address;
            if (slack.OverHttp && address is not { Scheme: "https" })
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("Slack:Mode is Http, and Slack calls https addresses only: set Web:Address, or give --address https://….");
                return ExitCodes.Usage;
            }

            await parsed.InvocationConfiguration.Output.WriteAsync(SlackManifest.For(slack.Command, slack.OverHttp ? address : null));
            return ExitCodes.Well;
        });
        return command;
    }
}
