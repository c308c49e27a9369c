namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>Something to do so that it does not happen again.</summary>
internal sealed record ActionItem(int Number, string Text, string? Owner, DateTimeOffset? Due)
{
    public bool Done { get; init; }

    public string Subject => $"action-{Number}";
}
