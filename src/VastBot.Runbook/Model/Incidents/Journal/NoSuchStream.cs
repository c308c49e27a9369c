namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>No such incident was ever declared; nothing was written.</summary>
internal sealed record NoSuchStream : AppendResult;
