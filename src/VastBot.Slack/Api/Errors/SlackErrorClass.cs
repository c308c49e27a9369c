namespace VastBot.Slack;

/// <summary>What a failed call asks the caller to do.</summary>
public enum SlackErrorClass
{
    /// <summary>The token is dead or of another workspace: stop, go red, tell a human; no retry helps.</summary>
    AuthenticationStop,

    /// <summary>A scope or a right is missing: say which (<see cref="SlackError.Needed"/>).</summary>
    Permission,

    /// <summary>Too fast, also after waiting: later.</summary>
    RateLimited,

    /// <summary>Slack or the way to it failed; the call may or may not have been carried out.</summary>
    Transient,

    /// <summary>The call itself was wrong: fix the program.</summary>
    OurBug,

    /// <summary>The world is not as the call expected (channel archived, message gone): react by <see cref="SlackError.Code"/>.</summary>
    State,
}
