namespace VastBot.Logging;

/// <summary>What a line of the log looks like.</summary>
internal enum LogFormat
{
    /// <summary>Human on a terminal, JSON otherwise.</summary>
    Auto,

    /// <summary>For eyes.</summary>
    Human,

    /// <summary>For machines: one object a line.</summary>
    Json,
}
