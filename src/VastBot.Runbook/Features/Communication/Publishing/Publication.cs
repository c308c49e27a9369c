using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Communication;

/// <summary>An approved text and the facts that it was approved on.</summary>
internal sealed record Publication
{
    public required IncidentId Incident { get; init; }

    /// <summary>With the number it names the incident, should two bots share a page.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    public required string Proposal { get; init; }

    public required string Headline { get; init; }

    public required string Text { get; init; }

    public required IncidentStatus Status { get; init; }

    public required Severity Severity { get; init; }

    public required bool Notify { get; init; }

    /// <summary>The page's own id of the incident, once it was told of it.</summary>
    public required string? PageIncident { get; init; }

    /// <summary>The incident as it stood right after the approval; null where that is of another proposal.</summary>
    public static Publication? Of(Incident approved, string proposal) =>
        approved.PublicText is { } text && text.Proposal == proposal
            ? new()
            {
                Incident = approved.Id,
                DeclaredAt = approved.DeclaredAt ?? default,
                Proposal = proposal,
                Headline = text.Headline,
                Text = text.Text,
                Status = approved.Status,
                Severity = approved.Severity,
                Notify = text.Notify,
                PageIncident = approved.PageIncident,
            }
            : null;
}
