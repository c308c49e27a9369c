namespace VastBot.Runbook.Model;

/// <summary>There is no record to look at: its message says why, and what to do.</summary>
public sealed class NoRecordException(string message, Exception? inner = null) : Exception(message, inner);
