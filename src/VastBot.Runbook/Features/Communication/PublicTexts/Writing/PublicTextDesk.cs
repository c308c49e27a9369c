using System.Security.Cryptography;
using System.Text;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Makes public texts of people's words, has them checked, and puts proposals and approvals onto the record.</summary>
internal sealed class PublicTextDesk(
    IIncidents incidents, IncidentChanges changes, IJournal journal, ITemplateRenderer templates, LintFactsReader facts, Clocks clocks)
{
    /// <summary>The same form sent twice is one proposal.</summary>
    public static string IdOf(string viewId, string? viewHash, PublicTextEntry entry) =>
        $"p{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{viewId} {viewHash} {entry}"))[..6])}";

    /// <summary>The whole text, as it will be public.</summary>
    public string Compose(Incident incident, string words)
    {
        var template = incident switch
        {
            { IsOpen: false } => TemplateCatalogue.PublicResolved,
            { PageIncident: null } => TemplateCatalogue.PublicIssue,
            _ => TemplateCatalogue.PublicUpdate,
        };
        return templates.Render(template, PublicFields.Of(incident, words, clocks.Runbook.GetUtcNow())).Trim();
    }

    public async Task<IReadOnlyList<LintFinding>> Check(Incident incident, string headline, string text, CancellationToken cancellationToken)
    {
        if (text.Length > PublicTextLimits.Text) return [new(1, "", $"is {text.Length - PublicTextLimits.Text} characters too long.")];
        var entries = await journal.Read(StreamId.Of(incident.Id), after: 0, cancellationToken);
        return PublicTextLinter.Check(headline, text, await facts.Read(incident, entries, clocks.Runbook.GetUtcNow(), cancellationToken));
    }

    /// <summary>Proposes a text. What the linter finds is returned, and then nothing was written.</summary>
    public async Task<IReadOnlyList<LintFinding>> Propose(IncidentId id, string proposal, PublicTextEntry entry, Author by, CancellationToken cancellationToken)
    {
        if (await incidents.Find(id, cancellationToken) is not { } known) return [];
        var text = Compose(known, entry.Words);
        var findings = await Check(known, entry.Headline, text, cancellationToken);
        if (findings.Count > 0) return findings;
        await changes.Try(
            id,
            known.Version,
            by,
            incident => incident.PublicText?.Proposal == proposal ? [] : [new PublicTextProposed(proposal, text, entry.Headline, entry.Words, entry.Notify)],
            Contradiction.OfUpdate,
            cancellationToken);
        return findings;
    }

    /// <summary>Approves exactly the text that was shown, if what it was shown with is still so.</summary>
    public async Task<IncidentChange> Approve(FormOrigin seen, Author by, CancellationToken cancellationToken)
    {
        if (await incidents.Find(seen.Incident, cancellationToken) is not { } known) return new IncidentChange.NotThere();
        if (known.PublicText is not { } text || text.Proposal != seen.Id) return new IncidentChange.Nothing(known);
        if ((await Check(known, text.Headline, text.Text, cancellationToken)).Count > 0) return new IncidentChange.Nothing(known);
        return await changes.Try(
            seen.Incident,
            seen.Version,
            by,
            incident => incident.PublicText is { Stage: PublicTextStage.Proposed or PublicTextStage.Failed } standing && standing.Proposal == seen.Id
                ? [new PublicTextApproved(seen.Id)]
                : [],
            Contradiction.OfPublicText,
            cancellationToken);
    }
}
