using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What the author of a change reads: it is done, it was so already, or who was first.</summary>
internal sealed class TurnWords(PersonNames names, OutsideText outside)
{
    public async Task<string> Say(IncidentChange change, Func<Incident, string> done, Func<Incident, string> same, CancellationToken cancellationToken) => change switch
    {
        IncidentChange.Done e => done(e.After),
        IncidentChange.Nothing { Incident.IsOpen: false } e when e.Incident.ResolvedAt is { } at => $"{e.Incident.Id} was resolved {Mrkdwn.Date(at)}: nothing was changed.",
        IncidentChange.Nothing e => same(e.Incident),
        IncidentChange.Lost e => await Lost(e, cancellationToken),
        _ => "There is no such incident. Nothing was changed.",
    };

    /// <summary>Who won, with what and when; what was not done; the way on.</summary>
    public async Task<string> Lost(IncidentChange.Lost lost, CancellationToken cancellationToken) =>
        $"{await names.Of(lost.Won.By, cancellationToken)} was first, {Mrkdwn.Date(lost.Won.At, "{date_short_pretty} at {time_secs}")}: {outside.Line(JournalWords.Of(lost.Won.Event), 300)}. "
        + $"Yours changed nothing; do it again if you still want it on {lost.Incident.Id}.";

    public static string NextUpdate(Incident incident) => incident.NextUpdate is { } due ? $"Next update: {Mrkdwn.Date(due)}." : "No next update is promised.";

    /// <summary>From the first sign on.</summary>
    public static string ResponseTime(Incident incident) =>
        incident is { AcknowledgedAt: { } at, FirstSign: { } sign } && at >= sign ? $", {Words.Of(at - sign)} after the first sign" : "";
}
