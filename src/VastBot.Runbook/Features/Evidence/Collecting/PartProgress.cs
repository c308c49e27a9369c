namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>One part of a collection as its watchers see it.</summary>
internal sealed record PartProgress(string Name, PartState State, int Files, int Gaps);
