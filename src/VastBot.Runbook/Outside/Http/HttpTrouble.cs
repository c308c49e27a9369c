namespace VastBot.Runbook.Outside.Http;

/// <summary>Why a call got no answer that can be read.</summary>
internal enum HttpTrouble
{
    /// <summary>Nobody listens there, or the network has no way to it.</summary>
    Refused,

    /// <summary>The host's name is not known.</summary>
    NameUnknown,

    /// <summary>No secure connection: certificate or protocol.</summary>
    Tls,

    /// <summary>No answer, or not all of it, before the deadline.</summary>
    TimedOut,

    /// <summary>The connection broke in the middle.</summary>
    CutOff,

    /// <summary>What came is not HTTP.</summary>
    Garbage,

    /// <summary>The answer is larger than this program reads.</summary>
    TooLarge,

    /// <summary>Too many redirects, or one to where this program does not follow.</summary>
    Redirected,

    /// <summary>The call could not be made at all.</summary>
    NotSent,
}
