using Spectre.Console;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The findings on a terminal: a table that fills in while the probes run; without a terminal, plain lines once they have run.</summary>
internal static class TriageScreen
{
    public static async Task<TriageReport> Last(TriageRun run, CancellationToken cancellationToken)
    {
        var latest = run.Start;
        await foreach (var report in run.Reports.WithCancellation(cancellationToken)) latest = report;
        return latest;
    }

    public static async Task<TriageReport> Show(TriageRun run, TriageLines words, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (Terminal(stdout) is { } terminal)
        {
            var latest = run.Start;
            await terminal.Live(Table(latest, words)).StartAsync(async live =>
            {
                await foreach (var report in run.Reports.WithCancellation(cancellationToken))
                {
                    latest = report;
                    live.UpdateTarget(Table(report, words));
                }
            });
            return latest;
        }

        var last = await Last(run, cancellationToken);
        await stdout.WriteAsync(words.Findings(last));
        return last;
    }

    private static IAnsiConsole? Terminal(TextWriter stdout) =>
        ReferenceEquals(stdout, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi ? AnsiConsole.Console : null;

    private static Table Table(TriageReport report, TriageLines words)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(words.Title(report))) };
        table.AddColumns("Probe", "", "What it saw", "Took");
        foreach (var probe in report.Probes)
        {
            if (report.Findings.FirstOrDefault(f => f.Probe == probe.Id) is { } finding)
                table.AddRow(new Text(probe.Title), new Text(Words.Of(finding.Outcome), Colour(finding.Outcome)), new Text(words.Line(finding.Summary)), new Text(Words.Of(finding.Duration)));
            else
                table.AddRow(new Text(probe.Title), new Text("running", new Style(decoration: Decoration.Dim)), new Text(""), new Text(""));
        }

        return table;
    }

    private static Style Colour(ProbeOutcome outcome) => new(outcome switch
    {
        ProbeOutcome.Ok => Color.Green,
        ProbeOutcome.Degraded => Color.Yellow,
        ProbeOutcome.Failing => Color.Red,
        _ => Color.Grey,
    });
}
