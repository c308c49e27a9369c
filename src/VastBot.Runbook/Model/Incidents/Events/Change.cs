namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A value before and after.</summary>
internal readonly record struct Change<T>(T Before, T After);
