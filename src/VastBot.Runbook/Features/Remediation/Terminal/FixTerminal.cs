using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary><c>vastbot fix ACTION [on|off|REPLICAS]</c>: proposes, confirms, carries out and verifies from a terminal, on the same record and under the same rules as in Slack.</summary>
internal sealed class FixTerminal : ITerminalVerb
{
    private readonly Argument<string> _action = new("action") { Description = $"One of: {string.Join(", ", FixActions.All)}.", HelpName = "ACTION" };
    private readonly Argument<string?> _value = new("value") { Description = "on or off, or the number of pods for scale.", HelpName = "on|off|REPLICAS", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _environment = new("--environment", "-e") { Description = "The environment; without it the default one.", HelpName = "NAME" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show before and after, as the cluster itself tries it out; change nothing." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Your confirmation. Where others must agree, the request goes to Slack and is waited for." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };
    private readonly Option<bool> _breakGlass = new("--break-glass") { Description = "Alone in a P1, against the rule; the lead is told and it stays on the record. Needs --incident and --reason." };
    private readonly Option<string?> _incident = new("--incident") { Description = "The incident: INC-12.", HelpName = "ID" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why.", HelpName = "TEXT" };

    public IReadOnlyList<string> Sections => ["Environments", "Triage", "Remediation", "Storage"];

    public IReadOnlyList<string> SectionsIfSound => ["Slack", "Access"];

    public bool KeepsRecord => true;

    /// <summary>The ten minutes of watching become five seconds.</summary>
    public double DrillSpeed => 120;

    public Command Build(OpenServices open)
    {
        var command = new Command("fix", "Carry out one of the runbook's fixes and see whether it helped. Exit code 0 it worked, 1 it did not, 2 cannot tell, 3 it was refused.")
        {
            _action, _value, _environment, _dryRun, _yes, _json, _breakGlass, _incident, _reason,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_action) is { } action && FixCatalogue.Read(action, result.GetValue(_value)).Mistake is { } mistake) result.AddError(mistake);
            if (result.GetValue(_breakGlass) && (result.GetValue(_incident) is null || string.IsNullOrWhiteSpace(result.GetValue(_reason))))
                result.AddError("--break-glass needs --incident INC-12 and --reason TEXT.");
        });
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var order = new FixOrder(
            FixCatalogue.Read(parsed.GetRequiredValue(_action), parsed.GetValue(_value)).Choice!,
            parsed.GetValue(_environment), parsed.GetValue(_dryRun), parsed.GetValue(_yes), parsed.GetValue(_breakGlass), parsed.GetValue(_incident), parsed.GetValue(_reason));
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var screen = new FixScreen(error, quiet: parsed.GetValue(_json));
        await using var session = ActivatorUtilities.CreateInstance<FixSession>(services, screen);
        var report = await session.Carry(order, cancellationToken);
        if (report.Mistake is { } mistake)
        {
            await error.WriteLineAsync(mistake);
            return ExitCodes.Usage;
        }

        await output.WriteLineAsync(parsed.GetValue(_json) ? FixJson.Write(report) : FixScreen.Summary(report));
        return CodeOf(report.Outcome);
    }

    private static int CodeOf(string outcome) => outcome switch
    {
        FixReport.Worked or FixReport.DryRun => ExitCodes.Well,
        FixReport.DidNotWork => ExitCodes.Problem,
        FixReport.CannotTell => ExitCodes.CannotTell,
        _ => ExitCodes.Refused,
    };
}
