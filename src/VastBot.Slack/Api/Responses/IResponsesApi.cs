namespace VastBot.Slack;

/// <summary>Answers by <c>response_url</c>: works where the bot is no member, and alone can change an ephemeral message.</summary>
public interface IResponsesApi
{
    /// <summary>
    /// Posts to a response_url, once: tried again only where nothing was taken (never sent, or a 429 of at most 30 s, which is waited for). Errors:
    /// <c>used_up</c> (five answers, or 30 minutes, without asking Slack), <c>foreign_host</c> (neither Slack's nor the configured one), and what
    /// Slack answers.
    /// </summary>
    /// <param name="responseUrl">From the request. A secret.</param>
    /// <param name="receivedAt">When the request came: the 30 minutes count from there.</param>
    /// <param name="response">What to say.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task Post(Uri responseUrl, DateTimeOffset receivedAt, ResponseMessage response, CancellationToken cancellationToken = default);

    /// <summary>How many answers are left: 5 at first, 0 after 30 minutes.</summary>
    int Left(Uri responseUrl, DateTimeOffset receivedAt);
}
