namespace VastBot.Slack;

/// <summary>Why a request was not carried out.</summary>
internal enum RefusalReason
{
    /// <summary>The person may not.</summary>
    Permission,

    /// <summary>Of another workspace or app.</summary>
    Foreign,

    /// <summary>Too much is at work, or the process is stopping.</summary>
    Overload,

    /// <summary>No, a wrong or an old signature.</summary>
    Signature,

    /// <summary>Signed bytes that came before.</summary>
    Replay,

    /// <summary>A body over the limit.</summary>
    TooLong,

    /// <summary>A body that cannot be read.</summary>
    Malformed,
}
