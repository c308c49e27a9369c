namespace VastBot.Runbook.Model.Fixes;

/// <summary>One look at whether a fix has helped.</summary>
/// <param name="Minute">Minutes after it was carried out.</param>
/// <param name="At">When it was made.</param>
/// <param name="Seen">What this look says for itself.</param>
/// <param name="Summary">Why, one sentence for people.</param>
/// <param name="Report">The triage report that it read.</param>
internal sealed record FixLook(int Minute, DateTimeOffset At, FixResult Seen, string Summary, string? Report);
