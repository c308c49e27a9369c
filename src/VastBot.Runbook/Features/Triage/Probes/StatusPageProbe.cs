using System.Globalization;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.StatusPage;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What does Vast.ai's status page say?</summary>
internal sealed class StatusPageProbe(ProbeBench bench, StatusPageClient client) : IProbe
{
    public ProbeLabel Label { get; } = ProbeLabels.StatusPage;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct)
    {
        var repeat = Repeat(environment.StatusPage.Url);
        return bench.Look(Deadline, watch => Look(environment.StatusPage, repeat, watch), (watch, why) => Lost(watch, why, repeat), ct);
    }

    private async Task<StatusPageFinding> Look(StatusPageSettings settings, string repeat, ProbeLook watch)
    {
        if (settings.Url is not { } page)
            return Lost(watch, "because no page is configured: set Environments:<name>:StatusPage:Url", repeat);
        var reading = await client.Read(page, settings.Components, watch.Left, watch.Caller);
        if (reading.Form is null)
        {
            var advice = reading.Unreachable ? "try it from another network (a phone's, say)" : $"look at it with your own eyes: {page.AbsoluteUri}";
            return Lost(watch, $"because {reading.Why}: {advice}", repeat);
        }

        OpenIncident[] open = [.. reading.Incidents.OrderByDescending(i => i.Incident.Matters).ThenBy(i => i.IsPlanned).ThenBy(i => i.IsMild).ThenByDescending(i => i.Incident.Since)];
        var matter = open.Where(i => i.Incident.Matters && !i.IsPlanned).ToArray();
        return new StatusPageFinding
        {
            Outcome = matter.Any(i => !i.IsMild) ? ProbeOutcome.Failing : open.Length > 0 ? ProbeOutcome.Degraded : ProbeOutcome.Ok,
            Summary = Summary(open, matter.Length),
            Details = [.. open.Select(Line), .. reading.Notes, $"Read as {reading.Form} from {reading.Address!.AbsoluteUri}"],
            ShowsIncident = matter.Length > 0,
            Incidents = [.. open.Select(i => i.Incident with { Name = bench.Clean(i.Incident.Name), Impact = bench.Clean(i.Incident.Impact) })],
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(reading.Address),
        };
    }

    private static string Summary(OpenIncident[] open, int matter) => (open, matter) switch
    {
        ([], _) => "The page shows no open incident",
        ([{ IsPlanned: true, Incident.Matters: true } planned, ..], 0) => $"The page shows no incident, only planned work or a notice: {Line(planned)}",
        (_, 0) => $"The page shows no incident on a component that matters ({open.Length} elsewhere)",
        ([var only], _) => $"The page shows an incident: {Line(only)}",
        ([var first, ..], _) => $"The page shows {matter} incidents: {Line(first)}",
    };

    private static string Line(OpenIncident open)
    {
        var (name, impact, since, link, matters) = open.Incident;
        var when = since is { } at ? $" since {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : "";
        return $"{name} ({impact}, {open.State}){when}{(matters ? "" : ", on a component that does not matter here")}{(link is null ? "" : $", {link.AbsoluteUri}")}";
    }

    private static StatusPageFinding Lost(ProbeLook watch, string why, string repeat) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = repeat,
    };

    private static string Repeat(Uri? page) => page is null ? "curl -fsSL --max-time 5 \"$STATUS_PAGE_URL\"" : $"curl -fsSL --max-time 5 {Shell.Quote(page.AbsoluteUri)}";
}
