using System.CommandLine;
using System.Net.Sockets;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.Practice;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;
using VastBot.Settings;

namespace VastBot.Verbs;

/// <summary><c>vastbot drill</c>: the practice world with the bot in it, on this machine alone, until Ctrl-C.</summary>
internal sealed class DrillVerb(SecretMasker masker) : IVerb
{
    private readonly Option<ushort> _port = new("--port") { Description = "Port of the workspace's page on 127.0.0.1; 0 takes a free one.", HelpName = "PORT" };
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Print the address only." };
    private readonly Option<string> _scenario = ScenarioOption.Named("--scenario", "The scenario the world starts in.");

    public Command Build(OpenedThings opened)
    {
        _scenario.DefaultValueFactory = _ => Scenarios.All[0];
        _port.Validators.Add(result =>
        {
            if (!ushort.TryParse(result.Tokens[0].Value, out _)) result.AddError("--port takes a number from 0 to 65535.");
        });
        var command = new Command("drill", "Practise: a simulated workspace, cluster and Vast.ai on this machine, and the real bot in it.") { _scenario, _port, _noBrowser };
        command.SetAction((parsed, cancellationToken) => Run(parsed, opened, cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, OpenedThings opened, CancellationToken cancellationToken)
    {
        var scenario = parsed.GetRequiredValue(_scenario);
        var world = opened.Add(await Start(scenario, parsed.GetValue(_port), cancellationToken));
        var bot = opened.Add(Bot.Build(BotSettings.Practice(world.Settings, masker), masker, practice: true, world.Clock));
        await bot.Start(cancellationToken);
        Console.Out.WriteLine(Banner(world, bot, scenario));
        if (!parsed.GetValue(_noBrowser)) Browser.TryOpen(world.Page);
        await bot.WaitForEnd(cancellationToken);
        return ExitCodes.Well;
    }

    private static async Task<PracticeWorld> Start(string scenario, ushort port, CancellationToken cancellationToken)
    {
        try
        {
            return await PracticeWorld.Start(new() { Scenario = scenario, Port = port, App = AppManifest.Read() }, cancellationToken);
        }
        catch (IOException taken) when (port != 0 && taken.GetBaseException() is SocketException)
        {
            throw new BadUsageException($"Port {port} of this machine is taken. Choose another by --port, or leave --port out.");
        }
    }

    private static string Banner(PracticeWorld world, Bot bot, string scenario) => $"""

          PRACTICE: nothing here touches anything real.

          Your workspace:  {world.Page}
          Status page:     {bot.Page("/status")} (what your customers read)
          Alerts:          {bot.Page("/alerts/alertmanager")} (bearer token {world.Settings["Alerts:AlertmanagerToken"]})
          Scenario:        {scenario} (switch it on the page)

          Type /vast triage in #ops. Ctrl-C here ends the practice.

        """;
}
