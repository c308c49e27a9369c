using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What a person wrote, or is offered, in the form of an update.</summary>
internal sealed record UpdateEntry
{
    public const string StatusField = "status";
    public const string TextField = "text";
    public const string ImpactField = "impact";
    public const string ActionField = "current_action";
    public const string NextField = "next_update";
    public const string ReasonField = "never_reason";
    public const string PublicField = "public";

    public const int MostText = 2_000;
    public const int MostWords = 1_000;
    public const int MostReason = 200;

    public required IncidentStatus Status { get; init; }

    public required string Text { get; init; }

    public required string Impact { get; init; }

    public required string CurrentAction { get; init; }

    /// <summary>The key of a choice.</summary>
    public required string Next { get; init; }

    public string WhyNever { get; init; } = "";

    /// <summary>A text for the status page is to follow.</summary>
    public bool Public { get; init; }

    /// <summary>What the form offers at first: what was said last, or the draft that was made since.</summary>
    public static UpdateEntry From(Incident incident) => new()
    {
        Status = incident.Status,
        Text = incident.Draft is { Text.Length: > 0 } draft ? draft.Text : incident.LastUpdate,
        Impact = incident.Impact,
        CurrentAction = incident.CurrentAction,
        Next = NextUpdateChoices.First(incident),
    };

    public static UpdateEntry Read(ViewState state) => new()
    {
        Status = Enum.TryParse<IncidentStatus>(state.Option(StatusField, StatusField), out var status) ? status : IncidentStatus.Investigating,
        Text = state.Typed(TextField),
        Impact = state.Typed(ImpactField),
        CurrentAction = state.Typed(ActionField),
        Next = state.Option(NextField, NextField) ?? "",
        WhyNever = state.Typed(ReasonField),
        Public = state.IsTicked(PublicField),
    };

    /// <summary>The same on a fresher state: what its author left as the form showed it follows the others' change, what they wrote stays.</summary>
    public UpdateEntry Rebase(UpdateEntry shown, Incident fresh) => this with
    {
        Status = Status == shown.Status ? fresh.Status : Status,
        Impact = Impact == shown.Impact ? fresh.Impact : Impact,
        CurrentAction = CurrentAction == shown.CurrentAction ? fresh.CurrentAction : CurrentAction,
    };
}
