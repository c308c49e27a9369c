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
        command.SetAction(async (_, cancellationToken) =>
        {
            var settings = BotSettings.Read(Sections.All, masker);
            var bot = opened.Add(Bot.Build(settings, masker, practice: false));
            await bot.Start(cancellationToken);
            await bot.WaitForEnd(cancellationToken);
            return ExitCodes.Well;
        });
        return command;
    }
}
