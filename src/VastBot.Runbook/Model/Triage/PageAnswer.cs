namespace VastBot.Runbook.Model.Triage;

/// <summary>What a person who looked at the status page answered, who it was, and when.</summary>
/// <param name="By">The person's id.</param>
/// <param name="Name">The person's name, for people to read; null where it is not known.</param>
/// <param name="At">When the answer was given; null where it is not known.</param>
public sealed record PageAnswer(bool ShowsIncident, string By, string? Name = null, DateTimeOffset? At = null);
