namespace VastBot.Practice;

/// <summary>A practice run wanted to leave this machine.</summary>
internal sealed class PracticeOnlyException(string host)
    : HttpRequestException($"This is a practice run: '{host}' is not on this machine, so nothing was sent.");
