namespace VastBot.Runbook.Model.Promises;

/// <summary>It cannot be promised. <paramref name="Text"/> is for the person, and says what is possible; <paramref name="InReason"/>: it is about the reason, not the time.</summary>
internal sealed record PromiseMistake(string Text, bool InReason = false) : PromiseReading;
