namespace VastBot.Runbook.Model.Paging;

/// <summary>How the pager stands to an incident: what it took last and when, or why it took nothing.</summary>
internal sealed record PagingState(string Action, DateTimeOffset At, string? Trouble = null, bool Retrying = false);
