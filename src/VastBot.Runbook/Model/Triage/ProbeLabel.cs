namespace VastBot.Runbook.Model.Triage;

/// <summary>A probe's stable id and its name for people.</summary>
public sealed record ProbeLabel(string Id, string Title);
