namespace VastBot.Slack;

/// <summary>When a call may be made again by itself.</summary>
internal enum Repeat
{
    /// <summary>Reads, and writes that end the same however often they are done.</summary>
    Safe,

    /// <summary>Writes that would be done twice: only when the request never left, or was refused for its pace.</summary>
    Unsent,

    /// <summary>Worthless when late (a trigger lives 3 seconds) or with a back-off of its own: neither repeated nor kept waiting.</summary>
    Never,
}
