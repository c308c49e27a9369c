namespace VastBot.Slack;

/// <summary>How a <see cref="SlackCheck"/> came out.</summary>
public enum SlackCheckLevel
{
    /// <summary>Nothing to do.</summary>
    Good,

    /// <summary>It works, but something should be put right.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Broken,
}
