using System.CommandLine;
using VastBot.Composition;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;
using VastBot.Settings;

namespace VastBot.Verbs;

/// <summary><c>vastbot run</c>: the bot, until it is told to stop.</summary>
internal sealed class RunVerb(SecretMasker masker) : IVerb
{
    public Command Build(OpenedThings opened)
    {
        var command = new Command("run", "Run the bot (also with no verb at all).");
        command.SetAction((_, cancellationToken) => Run(opened, cancellationToken));
        return command;
    }

    public async Task<int> Run(OpenedThings opened, CancellationToken cancellationToken)
    {
        // The check takes as long as the building; the doors open when both are done.
        var (settings, check) = BotSettings.ReadAndCheckBeside(masker);
        Bot bot;
        try
        {
            bot = opened.Add(Bot.Build(settings, masker, practice: false));
        }
        catch (Exception)
        {
            // What cannot be built from wrong settings is told in the check's words.
            await check;
            throw;
        }

        await check;
        await bot.Start(cancellationToken);
        await bot.WaitForEnd(cancellationToken);
        return ExitCodes.Well;
    }
}
