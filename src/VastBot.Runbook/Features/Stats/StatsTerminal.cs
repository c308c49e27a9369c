using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Stats;

/// <summary><c>vastbot stats [90d] [--json]</c>.</summary>
internal sealed class StatsTerminal : ITerminalVerb
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    private readonly Argument<string?> _span = new("time") { Arity = ArgumentArity.ZeroOrOne, Description = "How far back: 30d, 12w. Without it, 90 days." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object; what is not applicable is null." };

    public IReadOnlyList<string> Sections => ["Storage"];

    public bool ReadsReports => true;

    public Command Build(OpenServices open)
    {
        var command = new Command("stats", "Incidents in numbers.") { _span, _json };
        command.SetAction(async (parsed, cancellationToken) => await Run(parsed, await open(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (stdout, stderr, typed) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(_span));
        var span = typed is null ? StatsDesk.Usual : TypedSpan.Parse(typed)?.Whole;
        if (span is null || span <= TimeSpan.Zero || span > StatsDesk.Longest)
        {
            await stderr.WriteLineAsync($"'{typed}' is no time. Write it as 30d or 12w.");
            return ExitCodes.Usage;
        }

        var report = await services.GetRequiredService<StatsDesk>().Count(span.Value, cancellationToken);
        if (parsed.GetValue(_json)) await stdout.WriteLineAsync(JsonSerializer.Serialize(Json(report), Form));
        else
        {
            await stdout.WriteLineAsync(StatsWords.Title(report));
            foreach (var (name, value) in StatsWords.Lines(report)) await stdout.WriteLineAsync($"  {name,-18} {value}");
        }

        return ExitCodes.Well;
    }

    private static object Json(StatsReport report) => new
    {
        report.From,
        report.To,
        report.Incidents,
        report.Open,
        report.BySeverity,
        report.ByVerdict,
        report.WithoutVerdict,
        SecondsToAcknowledge = Seconds(report.ToAcknowledge),
        SecondsToFirstUpdate = Seconds(report.ToFirstUpdate),
        SecondsToMitigate = Seconds(report.ToMitigate),
        SecondsToResolve = Seconds(report.ToResolve),
        report.PromisesKept,
        report.PromisesMissed,
        report.FixesThatWorked,
        report.FixesSettled,
        report.Begun,
    };

    private static object? Seconds(Spread? spread) => spread is null ? null : new { spread.Count, Median = spread.Median.TotalSeconds, Percentile90 = spread.Ninety.TotalSeconds };
}
