using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Doctor;

/// <summary><c>vastbot doctor [--json]</c>: needs no running bot and opens no socket to Slack.</summary>
internal sealed class DoctorTerminal : ITerminalVerb
{
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of a table." };

    public IReadOnlyList<string> Sections => ["Slack", "Access", "Environments", "Triage", "Storage", "Templates", "Web", "PagerDuty", "Alerts", "Heartbeat"];

    public Command Build(OpenServices open)
    {
        var command = new Command("doctor", "Examine VastBot itself and what it can see, each with its cure. Exit code 0 all is well, 1 warnings, 2 something is broken.") { _json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await Run(parsed, await open(parsed, cancellationToken), cancellationToken);
            }
            catch (BadConfigurationException bad)
            {
                return await Explain(parsed, bad);
            }
        });
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var stdout = parsed.InvocationConfiguration.Output;
        var reports = services.GetRequiredService<DoctorRunner>().Examine(cancellationToken);
        if (!parsed.GetValue(_json)) return CodeOf(await services.GetRequiredService<DoctorScreen>().Show(reports, stdout, cancellationToken));
        var last = await reports.LastAsync(cancellationToken);
        await stdout.WriteLineAsync(services.GetRequiredService<DoctorJson>().Write(last));
        return CodeOf(last);
    }

    /// <summary>A configuration that nothing can start with is a finding like any other, and the worst.</summary>
    private async Task<int> Explain(ParseResult parsed, BadConfigurationException bad)
    {
        var outside = new OutsideText(new SecretMasker());
        var findings = bad.Mistakes.Select(mistake => DoctorFinding.Broken(mistake.Key, mistake.Wrong, $"{char.ToUpperInvariant(mistake.Cure[0])}{mistake.Cure[1..]}."));
        var report = new DoctorReport(TimeProvider.System.GetUtcNow(), [new DoctorPart("Configuration", [.. findings], TimeSpan.Zero)]);
        var (stdout, practice) = (parsed.InvocationConfiguration.Output, new PracticeMark(IsPractice: false));
        if (parsed.GetValue(_json)) await stdout.WriteLineAsync(new DoctorJson(outside, practice).Write(report));
        else await new DoctorScreen(outside, practice).Show(Only(report), stdout, CancellationToken.None);
        return CodeOf(report);
    }

    private static async IAsyncEnumerable<DoctorReport> Only(DoctorReport report)
    {
        await Task.CompletedTask;
        yield return report;
    }

    private static int CodeOf(DoctorReport report) => report.Condition switch
    {
        Condition.Well => ExitCodes.Well,
        Condition.Warning => ExitCodes.Warnings,
        _ => ExitCodes.Broken,
    };
}
