using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Triage;

/// <summary><c>vastbot triage [environment] [--json]</c>: the same engine, for the day Slack itself is down.</summary>
internal sealed class TriageTerminal : ITerminalVerb
{
    private readonly Argument<string?> _environment = new("environment") { Arity = ArgumentArity.ZeroOrOne, Description = "Which environment; without it, the default one." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a table." };

    public Command Build(OpenServices open)
    {
        var command = new Command("triage", "Find out what is wrong: ask every source at once. Exit code 0 healthy or likely resolved, 1 a problem was found, 2 cannot tell.")
        {
            _environment,
            _json,
        };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (stdout, stderr) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var environments = services.GetRequiredService<IEnvironments>();
        var asked = parsed.GetValue(_environment);
        if (environments.Find(asked) is not { } settings)
        {
            await stderr.WriteLineAsync(EnvironmentWords.Sentence(asked ?? "", environments));
            return ExitCodes.Usage;
        }

        var run = services.GetRequiredService<ITriage>().Run(settings.Name);
        var words = new TriageLines(services.GetRequiredService<OutsideText>(), services.GetRequiredService<PracticeMark>());
        var report = parsed.GetValue(_json) ? await TriageScreen.Last(run, cancellationToken) : await TriageScreen.Show(run, words, stdout, cancellationToken);
        await stdout.WriteAsync(parsed.GetValue(_json) ? services.GetRequiredService<TriageJson>().Write(report) + "\n" : words.Verdict(report));
        return CodeOf(report.Verdict!);
    }

    private static int CodeOf(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.LikelyResolved => ExitCodes.Well,
        VerdictKind.CannotTell => ExitCodes.CannotTell,
        _ => ExitCodes.Problem,
    };
}
