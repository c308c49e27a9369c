using System.CommandLine;

namespace VastBot.Verbs.Starting;

/// <summary>One thing that <c>vastbot init</c> wants to know: a flag, and a question for who gave none.</summary>
/// <param name="Flag">Without dashes.</param>
/// <param name="Key">The configuration key that the answer becomes.</param>
/// <param name="Ask">The question.</param>
/// <param name="Usual">The answer of who just presses Enter.</param>
/// <param name="IsSecret">Not shown while it is typed, and taken from the environment where it stands there.</param>
internal sealed record InitQuestion(string Flag, string Key, string Ask, string Usual = "", bool IsSecret = false)
{
    public Option<string?> Option { get; } = new($"--{Flag}") { Description = Ask, HelpName = IsSecret ? "SECRET" : "VALUE" };

    /// <summary>The key for the environment of this name.</summary>
    public string KeyFor(string environment) => Key.Replace("{0}", environment, StringComparison.Ordinal);

    /// <summary>As an environment variable: <c>Slack__BotToken</c>.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}
