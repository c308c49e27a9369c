using System.Globalization;
using System.Text;
using Spectre.Console;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>A report on a terminal: a table that fills in; without a terminal, plain lines once it is complete. Nothing in them can steer a terminal.</summary>
internal sealed class DoctorScreen(OutsideText outside, PracticeMark practice)
{
    public async Task<DoctorReport> Show(IAsyncEnumerable<DoctorReport> reports, TextWriter stdout, CancellationToken cancellationToken)
    {
        DoctorReport? latest = null;
        if (Terminal(stdout) is { } terminal)
        {
            await terminal.Live(new Text("")).StartAsync(async live =>
            {
                await foreach (var report in reports.WithCancellation(cancellationToken)) live.UpdateTarget(Table(latest = report));
            });
        }
        else
        {
            await foreach (var report in reports.WithCancellation(cancellationToken)) latest = report;
            await stdout.WriteAsync(Lines(latest!));
        }

        await stdout.WriteLineAsync(practice.Text(ConditionWords.Sum(latest!)));
        return latest!;
    }

    private string Lines(DoctorReport report)
    {
        var lines = new StringBuilder().AppendLine(practice.Title("Doctor"));
        foreach (var part in report.Parts)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{outside.Whole(part.Name)} ({Words.Of(part.Duration ?? default)})");
            foreach (var finding in part.Findings)
            {
                lines.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Condition,-8} {outside.Whole(finding.Subject)}: {outside.Whole(finding.Finding)}");
                if (finding.Cure is not null) lines.AppendLine(CultureInfo.InvariantCulture, $"           Cure: {outside.Whole(finding.Cure)}");
            }
        }

        return lines.ToString();
    }

    private static IAnsiConsole? Terminal(TextWriter stdout) =>
        ReferenceEquals(stdout, Console.Out) && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi ? AnsiConsole.Console : null;

    private Table Table(DoctorReport report)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(practice.Title("Doctor"))) };
        table.AddColumns("Part", "What", "", "Finding");
        foreach (var part in report.Parts)
        {
            if (!part.IsDone) table.AddRow(new Text(outside.Whole(part.Name)), new Text(""), new Text("looking", new Style(decoration: Decoration.Dim)), new Text(""));
            foreach (var (place, finding) in part.Findings.Index())
                table.AddRow(new Text(place == 0 ? outside.Whole(part.Name) : ""), new Text(outside.Whole(finding.Subject)), Lamp(finding.Condition), new Text(Told(finding)));
        }

        return table;
    }

    private string Told(DoctorFinding finding) => finding.Cure is null ? outside.Whole(finding.Finding) : $"{outside.Whole(finding.Finding)}\n→ {outside.Whole(finding.Cure)}";

    private static Text Lamp(Condition condition) => new(condition.ToString(), new Style(condition switch
    {
        Condition.Well => Color.Green,
        Condition.Warning => Color.Yellow,
        _ => Color.Red,
    }));
}
