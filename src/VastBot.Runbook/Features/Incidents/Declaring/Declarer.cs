using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Makes the declaration out of a form. A form sent twice, by two clicks or after a crash, is one incident.</summary>
internal sealed class Declarer(
    IIncidents incidents, IEnvironments environments, ITriageReports reports, FirstSigns signs, PromiseRules promises, SecretMasker masker, Clocks clocks)
{
    /// <summary>What is wrong with the form, by field.</summary>
    public IReadOnlyDictionary<string, string> Mistakes(ViewSubmission form)
    {
        var fields = DeclareFields.Read(form.State);
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields.TitleText.Length == 0) mistakes[DeclareFields.Title] = "Say in a few words what is wrong.";
        if (Promise(fields) is PromiseMistake mistake) mistakes[mistake.InReason ? DeclareFields.Reason : DeclareFields.NextUpdate] = mistake.Text;
        return mistakes;
    }

    /// <summary>Declares, or finds the incident that this very form declared before.</summary>
    public async Task<Incident> Declare(ViewSubmission form, CancellationToken cancellationToken) =>
        await incidents.Declare(await Declaration(form, cancellationToken), once: form.ViewId, Author.Person(form.UserId), cancellationToken);

    private async Task<Declared> Declaration(ViewSubmission form, CancellationToken cancellationToken)
    {
        var (fields, origin) = (DeclareFields.Read(form.State), DeclareOrigin.Read(form.PrivateMetadata));
        var report = origin.Report is null ? null : await reports.Find(origin.Report, cancellationToken);
        var promised = Promise(fields) as Promised;
        return new Declared
        {
            Environment = (environments.Find(fields.InEnvironment ?? origin.Environment) ?? environments.Default).Name,
            Title = masker.Mask(fields.TitleText),
            Severity = fields.Chosen,
            SeverityReason = report?.Verdict is { } verdict && verdict.Severity == fields.Chosen ? verdict.SeverityReason : "",
            Impact = masker.Mask(fields.ImpactText),
            CurrentAction = masker.Mask(fields.Action),
            Commander = fields.CommanderId,
            NextUpdate = promised?.Due,
            WhyNever = promised is { Due: null, Reason: var reason } ? masker.Mask(reason) : null,
            Report = origin.Report,
            Alert = origin.Alert,
            FirstSign = await signs.Of(origin.Alert, report, cancellationToken),
            AnnounceIn = origin.Channel,
        };
    }

    private PromiseReading Promise(DeclareFields fields)
    {
        var now = clocks.Runbook.GetUtcNow();
        return fields.Next == DeclareFields.BySeverity ? new Promised(promises.DefaultDue(fields.Chosen, now), "") : promises.Read(fields.Next, fields.WhyNever, now);
    }
}
