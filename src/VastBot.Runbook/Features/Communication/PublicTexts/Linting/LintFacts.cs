namespace VastBot.Runbook.Features.Communication;

/// <summary>What the linter compares a public text with.</summary>
internal sealed record LintFacts
{
    /// <summary>Names that only we use: deployments, secrets, channels, hosts without a dot.</summary>
    public IReadOnlyCollection<string> InnerNames { get; init; } = [];

    /// <summary>Names and user names of people on this incident.</summary>
    public IReadOnlyCollection<string> People { get; init; } = [];

    /// <summary>The promise and the moments of the incident's events: every time of day in the text must be one of them, to the minute.</summary>
    public IReadOnlyCollection<DateTimeOffset> Times { get; init; } = [];

    /// <summary>Domains that may be named in public, with what is below them.</summary>
    public IReadOnlyCollection<string> PublicDomains { get; init; } = ["vast.ai"];

    /// <summary>Takes secrets out of a text; what it changes holds one.</summary>
    public Func<string, string> Mask { get; init; } = text => text;
}
