using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Evidence.Terminal;

/// <summary><c>vastbot evidence [INC-12] [--since 1h] [--out FILE]</c>, and <c>vastbot evidence verify FILE</c>.</summary>
internal sealed class EvidenceTerminal : ITerminalVerb
{
    private readonly Argument<string?> _incident = new("incident") { Arity = ArgumentArity.ZeroOrOne, Description = "The incident, such as INC-12; without it, the environment as it is." };
    private readonly Option<string?> _since = new("--since") { Description = "How far back: 30m, 1h, 2d. Without it: since shortly before the incident, or 1h.", HelpName = "TIME" };
    private readonly Option<string?> _out = new("--out") { Description = "The archive to write; without it, a name in the working folder.", HelpName = "FILE" };
    private readonly Option<string?> _environment = new("--environment") { Description = "Which environment, without an incident.", HelpName = "NAME" };

    public IReadOnlyList<string> Sections => ["Environments", "Triage", "Evidence", "Storage"];

    public bool ReadsReports => true;

    public Command Build(OpenServices open)
    {
        var command = new Command("evidence", "Collect evidence before it rolls away: logs, cluster, metrics, reports, journal, in one .tar.gz. Exit code 0 all of it, 1 something is missing, 2 none.")
        {
            _incident, _since, _out, _environment,
        };
        _since.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Read(result.Tokens[0].Value) is null) result.AddError($"--since takes a time up to {EvidenceWindow.Longest.TotalDays:0} days, such as 30m, 1h or 2d.");
        });
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        command.Subcommands.Add(VerifyTerminal.Build());
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (stdout, stderr) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var (job, mistake) = await Job(parsed, services, cancellationToken);
        if (job is null)
        {
            await stderr.WriteLineAsync(mistake);
            return ExitCodes.Usage;
        }

        var path = Path.GetFullPath(parsed.GetValue(_out) ?? job.Bundle + BundleFolder.Ending);
        if (Other(job, path) is { } other)
        {
            await stderr.WriteLineAsync(other);
            return ExitCodes.Usage;
        }

        var screen = new EvidenceScreen(stderr, services.GetRequiredService<OutsideText>());
        try
        {
            var bundle = await services.GetRequiredService<EvidenceCollector>().Collect(job, path, screen.Show, packWhenStopped: true, cancellationToken);
            await screen.End(stdout, bundle);
            return bundle.Manifest.Missing.Count == 0 ? ExitCodes.Well : ExitCodes.Problem;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await stderr.WriteLineAsync($"No archive could be written to {path}: {trouble.Message}");
            if (Directory.Exists(path + EvidenceCollector.SpoolEnding))
                await stderr.WriteLineAsync($"What was collected stands in {path + EvidenceCollector.SpoolEnding}. Make room, then run the same command again: it goes on from there.");
            return ExitCodes.CannotTell;
        }
    }

    /// <summary>What a killed run of something else left there is evidence too.</summary>
    private static string? Other(EvidenceJob job, string path) =>
        SpooledJob.Find(path + EvidenceCollector.SpoolEnding) is { } waiting && !waiting.IsOf(job)
            ? $"{path + EvidenceCollector.SpoolEnding} holds an unfinished collection of {waiting.Incident ?? waiting.Environment}. Choose another --out, or delete that folder."
            : null;

    private async Task<(EvidenceJob? Job, string Mistake)> Job(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var environments = services.GetRequiredService<IEnvironments>();
        var (typed, named) = (parsed.GetValue(_incident), parsed.GetValue(_environment));
        Incident? incident = null;
        if (typed is not null)
        {
            if (IncidentId.Parse(typed) is not { } id) return (null, $"'{typed}' is no incident. Write it as INC-12.");
            incident = await services.GetRequiredService<IIncidents>().Find(id, cancellationToken);
            if (incident is null) return (null, $"There is no incident {id}. Leave it out to collect without one.");
        }

        if (environments.Find(incident?.Environment ?? named) is not { } environment) return (null, EnvironmentWords.Sentence(incident?.Environment ?? named ?? "", environments));
        var now = services.GetRequiredService<Clocks>().Runbook.GetUtcNow();
        var since = parsed.GetValue(_since) is { } text ? Read(text) : null;
        return (new EvidenceJob
        {
            Bundle = EvidenceWindow.Name(incident?.Id.ToString() ?? environment.Name, now, "evidence"),
            Environment = environment,
            Incident = incident?.Id,
            From = EvidenceWindow.From(since, incident, services.GetRequiredService<EvidenceOptions>().Before, now),
            To = now,
            Reason = "asked for at a terminal",
        }, "");
    }

    private static TimeSpan? Read(string text) => TypedSpan.Parse(text) is { } span && span.Time + TimeSpan.FromDays(span.Days) is var time && time > TimeSpan.Zero && time <= EvidenceWindow.Longest ? time : null;
}
