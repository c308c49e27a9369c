using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Health;

/// <summary><c>vastbot health [environment]</c>: one line, exit code 0 or 1.</summary>
internal sealed class HealthTerminal : ITerminalVerb
{
    private readonly Argument<string?> _environment = new("environment") { Arity = ArgumentArity.ZeroOrOne, Description = "Which environment; without it, the default one." };

    public Command Build(OpenServices open)
    {
        var command = new Command("health", "Ask the integration's health endpoint. Prints HEALTHY or UNHEALTHY and why; exit code 0 or 1.") { _environment };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var environments = services.GetRequiredService<IEnvironments>();
        var asked = parsed.GetValue(_environment);
        if (environments.Find(asked) is not { } settings)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(EnvironmentWords.Sentence(asked ?? "", environments));
            return ExitCodes.Usage;
        }

        var says = await services.GetRequiredService<HealthLook>().Look(settings, cancellationToken);
        // The word comes first on the line, for scripts; practice is said at its end.
        var practice = services.GetRequiredService<PracticeMark>().IsPractice ? $" ({PracticeMark.Word})" : "";
        await parsed.InvocationConfiguration.Output.WriteLineAsync(services.GetRequiredService<OutsideText>().Whole(says.ToString()) + practice);
        return says.Healthy ? ExitCodes.Well : ExitCodes.Problem;
    }
}
