namespace VastBot.Runbook.Outside.Prometheus;

/// <summary>One series of an answer; an instant query gives it one sample. <c>NaN</c> and infinities stay what they are.</summary>
internal sealed record Series(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<(DateTimeOffset At, double Value)> Samples);
