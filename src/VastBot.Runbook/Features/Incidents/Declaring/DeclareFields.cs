using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What a person entered into the form of a declaration. A field's block and action share one id.</summary>
internal sealed record DeclareFields
{
    public const string Environment = "environment";
    public const string Title = "title";
    public const string Severity = "severity";
    public const string Impact = "impact";
    public const string CurrentAction = "current_action";
    public const string Commander = "commander";
    public const string NextUpdate = "next_update";
    public const string Reason = "never_reason";

    /// <summary>The choice of the next update that follows the severity.</summary>
    public const string BySeverity = "by-severity";

    public const int MostTitle = 100;
    public const int MostWords = 1_000;
    public const int MostReason = 200;

    public required string? InEnvironment { get; init; }

    public required string TitleText { get; init; }

    public required Severity Chosen { get; init; }

    public required string ImpactText { get; init; }

    public required string Action { get; init; }

    public required string? CommanderId { get; init; }

    public required string Next { get; init; }

    public required string WhyNever { get; init; }

    public static DeclareFields Read(ViewState state) => new()
    {
        InEnvironment = state.Option(Environment, Environment),
        TitleText = Text(state, Title),
        Chosen = Enum.TryParse<Severity>(state.Option(Severity, Severity), out var severity) ? severity : Model.Severity.P2,
        ImpactText = Text(state, Impact),
        Action = Text(state, CurrentAction),
        CommanderId = state.User(Commander, Commander),
        Next = state.Option(NextUpdate, NextUpdate) ?? BySeverity,
        WhyNever = Text(state, Reason),
    };

    private static string Text(ViewState state, string id) => state.Text(id, id)?.Trim() ?? "";
}
