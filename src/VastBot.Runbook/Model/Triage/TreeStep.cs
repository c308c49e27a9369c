namespace VastBot.Runbook.Model.Triage;

/// <summary>One question of the decision tree and its answer, with the evidence in words.</summary>
public sealed record TreeStep(string Question, string Answer, string Because);
