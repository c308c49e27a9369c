namespace VastBot.Slack;

/// <summary>
/// One verb of the bot's root command: <c>/vast triage staging</c>, <c>@VastBot triage staging</c> in a thread, or <c>triage staging</c> in a
/// direct message; all three are parsed with the same grammar.
/// </summary>
public sealed record SlashCommand : SlackRequest
{
    /// <summary>The root command as typed, with its slash (<c>/vast</c>).</summary>
    public required string Command { get; init; }

    /// <summary>First word in lower case; empty for the bare command.</summary>
    public required string Verb { get; init; }

    /// <summary>
    /// What follows the verb, trimmed, with Slack's <c>&amp;amp; &amp;lt; &amp;gt;</c> still escaped; mentions are <c>&lt;@U…&gt;</c>.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary><see cref="Text"/> split at white space; double quotes hold words together.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
