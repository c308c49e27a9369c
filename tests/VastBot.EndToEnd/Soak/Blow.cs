namespace VastBot.EndToEnd.Soak;

/// <summary>What goes wrong for one turn.</summary>
internal enum Blow
{
    /// <summary>kill -9, and another start at once.</summary>
    KillOne,

    /// <summary>kill -9, and nobody starts it again for a turn.</summary>
    LoseOne,

    /// <summary>kill -9 of all at once, save the one that is to grow old.</summary>
    KillAll,

    /// <summary>Every connection to the database breaks.</summary>
    CutDatabase,

    /// <summary>The database crashes and comes back at the end of the turn.</summary>
    CrashDatabase,

    /// <summary>Every socket breaks.</summary>
    DropSockets,

    /// <summary>Two envelopes break off in the middle, with their sockets.</summary>
    CutEnvelopes,

    /// <summary>Slack asks for new sockets.</summary>
    RefreshSockets,

    /// <summary>Slack answers 429 to many calls of every kind.</summary>
    StormAll,

    /// <summary>The same to one method that tells people something.</summary>
    StormPosts,

    /// <summary>Slack takes posts and never answers.</summary>
    MutePosts,

    /// <summary>Everything comes twice.</summary>
    Duplicates,

    /// <summary>Every acknowledgement counts as too late.</summary>
    LateAcks,

    /// <summary>A system outside answers nothing.</summary>
    SlowOutside,

    /// <summary>Another fails in some other way.</summary>
    BrokenOutside,
}
