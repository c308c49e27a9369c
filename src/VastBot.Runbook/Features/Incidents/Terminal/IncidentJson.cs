using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Incidents as JSON for scripts. Names are stable; new ones may be added.</summary>
internal sealed class IncidentJson(PracticeMark practice)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // It goes to a terminal or into a script, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(IReadOnlyList<IncidentSummary> incidents) => JsonSerializer.Serialize(incidents.Select(Line), Options);

    public string Write(Incident incident, EnvironmentState environment, IReadOnlyList<JournalEntry> entries) => JsonSerializer.Serialize(
        new
        {
            Id = incident.Id.ToString(),
            Practice = practice.IsPractice,
            incident.Version,
            incident.Environment,
            incident.Title,
            incident.Severity,
            incident.SeverityReason,
            incident.Status,
            incident.Impact,
            incident.CurrentAction,
            incident.Commander,
            DeclaredBy = incident.DeclaredBy?.Id,
            incident.DeclaredAt,
            incident.FirstSign,
            incident.AcknowledgedAt,
            incident.NextUpdate,
            incident.LastUpdate,
            incident.LastUpdateAt,
            incident.ResolvedAt,
            WhatFixedIt = incident.ResolvedAt is null ? null : incident.WhatFixedIt,
            incident.Report,
            Channel = incident.Channel is { } channel ? new { channel.Id, channel.Name } : null,
            SetUpTroubles = incident.Troubles.Select(trouble => new { trouble.Step, trouble.Why, trouble.Cure }),
            Workarounds = environment.Workarounds.Select(armed => new { armed.Name, armed.Value, armed.Since, By = armed.By.Id, armed.Incident }),
            Journal = entries.Select(entry => new
            {
                entry.Version,
                entry.At,
                By = new { entry.By.Kind, entry.By.Id },
                entry.Event.Kind,
                Text = JournalWords.Of(entry.Event),
            }),
        },
        Options);

    private object Line(IncidentSummary incident) => new
    {
        Id = incident.Id.ToString(),
        Practice = practice.IsPractice,
        incident.Version,
        incident.Environment,
        incident.Title,
        incident.Severity,
        incident.Status,
        incident.Commander,
        incident.DeclaredAt,
        incident.NextUpdate,
        incident.ResolvedAt,
        incident.Channel,
    };
}
