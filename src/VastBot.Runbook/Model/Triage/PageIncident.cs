namespace VastBot.Runbook.Model.Triage;

/// <summary>One open incident of a status page.</summary>
public sealed record PageIncident(string Name, string Impact, DateTimeOffset? Since, Uri? Link, bool Matters);
