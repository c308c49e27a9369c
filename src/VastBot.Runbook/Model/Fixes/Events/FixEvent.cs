using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Something that happened to one fix; in its environment's stream.</summary>
internal abstract record FixEvent(string Fix) : JournalEvent;
