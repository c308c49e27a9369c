namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>A stretch of one log on the disk. <paramref name="Until"/> is the time of its last line.</summary>
internal sealed record LogSegment(string Path, long Bytes, long Lines, DateTimeOffset Until);
