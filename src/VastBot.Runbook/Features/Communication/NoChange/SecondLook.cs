using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>
/// Triage once more, compared with the report that stood behind what people were told last. Nothing changed: a holding update. Something did:
/// nothing is posted, and the view becomes the form of an update.
/// </summary>
internal sealed class SecondLook(
    ITriage triage,
    ITriageReports reports,
    IEnvironments environments,
    UpdateWriter writer,
    UpdateForm form,
    NoChangeView views,
    PersonNames names,
    OutsideText outside)
{
    public async IAsyncEnumerable<ModalView> At(Incident incident, string userId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (environments.Find(incident.Environment) is not { } environment)
        {
            yield return views.CannotLook(incident.Id, $"The environment {incident.Environment} is not configured any more, so I cannot look.");
            yield break;
        }

        var told = await Told(incident, cancellationToken);
        var run = triage.Run(environment.Name);
        var latest = run.Start;
        await foreach (var report in run.Reports.WithCancellation(cancellationToken))
        {
            latest = report;
            if (report.Verdict is null) yield return views.Looking(incident.Id, report);
        }

        if (latest.Verdict is not { } verdict) yield return views.CannotLook(incident.Id, "Triage did not come to an end.");
        else if (told is null) yield return Form(incident, latest, "There is no earlier triage to compare with, so I cannot say that nothing changed.");
        else if (Situation.Changes(told, verdict) is { Count: > 0 } changed) yield return Form(incident, latest, $"*Something did change*: {string.Join("; ", changed)}.");
        else yield return await Hold(incident, latest, userId, cancellationToken);
    }

    private async Task<Verdict?> Told(Incident incident, CancellationToken cancellationToken) =>
        incident.ToldReport is { } report ? (await reports.Find(report, cancellationToken))?.Verdict : null;

    /// <summary>What triage says now is the draft; the author may say it better.</summary>
    private ModalView Form(Incident incident, TriageReport report, string news) => form.Of(
        incident,
        UpdateEntry.From(incident) with { Text = report.Verdict!.Headline },
        $"{news} Nothing was posted. Triage says now: {outside.Line(report.Verdict.Headline, 600)}");

    private async Task<ModalView> Hold(Incident incident, TriageReport report, string userId, CancellationToken cancellationToken) =>
        await writer.Hold(incident, HoldingText.Of(report), report.Id, Author.Person(userId), cancellationToken) switch
        {
            IncidentChange.Done done => views.Posted(done.After),
            IncidentChange.Lost lost => views.SomebodyWasFirst(lost.Incident, await Won(lost.Won, cancellationToken)),
            _ => views.NotOpen(incident.Id),
        };

    private async Task<string> Won(JournalEntry won, CancellationToken cancellationToken) =>
        $"{await names.Of(won.By, cancellationToken)} was first at {Mrkdwn.Time(won.At)}: {outside.Line(JournalWords.Of(won.Event), 300)}.";
}
