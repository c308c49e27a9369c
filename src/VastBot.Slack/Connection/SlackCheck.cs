namespace VastBot.Slack;

/// <summary>One finding about the way to Slack.</summary>
/// <param name="Name">What was looked at, such as <c>Bot token</c>.</param>
/// <param name="Level">How it came out.</param>
/// <param name="Finding">What was seen; of secrets their kind, length and fingerprint only.</param>
/// <param name="Cure">What to do; null when all is well.</param>
public sealed record SlackCheck(string Name, SlackCheckLevel Level, string Finding, string? Cure = null)
{
    /// <summary>Nothing to do.</summary>
    public bool IsGood => Level == SlackCheckLevel.Good;

    internal static SlackCheck Good(string name, string finding) => new(name, SlackCheckLevel.Good, finding);

    internal static SlackCheck Warning(string name, string finding, string cure) => new(name, SlackCheckLevel.Warning, finding, cure);

    internal static SlackCheck Broken(string name, string finding, string cure) => new(name, SlackCheckLevel.Broken, finding, cure);
}
