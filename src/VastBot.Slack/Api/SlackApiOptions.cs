namespace VastBot.Slack;

/// <summary>Where and as whom to speak to Slack.</summary>
public sealed record SlackApiOptions
{
    /// <summary>Address under which the methods stand, with a trailing slash. Default <c>https://slack.com/api/</c>.</summary>
    public Uri ApiUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>The bot's token (<c>xoxb-…</c>), for everything but Socket Mode addresses. A secret.</summary>
    public string BotToken { get; init; } = "";

    /// <summary>The app-level token (<c>xapp-…</c>), for Socket Mode addresses alone. A secret.</summary>
    public string AppToken { get; init; } = "";

    /// <summary>How long one attempt may take. Default 10 s, 1 s or more.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Longest <c>Retry-After</c> that is waited out; a longer one fails at once as <see cref="SlackErrorClass.RateLimited"/>. Default
    /// 2 min.
    /// </summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>True refuses every address outside this machine: for practice and tests.</summary>
    public bool LoopbackOnly { get; init; }

    /// <summary>Never shows a token.</summary>
    public override string ToString() => $"SlackApiOptions {{ ApiUrl = {ApiUrl}, BotToken = {Redaction.Describe(BotToken)}, AppToken = {Redaction.Describe(AppToken)} }}";
}
