namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>How often somebody was reminded of what is left to do.</summary>
internal sealed record FollowUpCount(string Subject, int Times);
