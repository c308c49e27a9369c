using System.Net;

namespace VastBot.Slack;

/// <summary>Why a call failed.</summary>
public sealed record SlackError
{
    /// <summary>The method, such as <c>chat.postMessage</c>.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// Slack's code, such as <c>channel_not_found</c>; or ours: <c>timeout</c>, <c>network</c>, <c>http_502</c>, <c>not_json</c>,
    /// <c>not_sent</c> (nothing can have happened), <c>unreadable_answer</c>, <c>redirected</c>, <c>refused_locally</c>,
    /// <c>used_up</c>, <c>foreign_host</c>.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>What to do about it.</summary>
    public required SlackErrorClass Class { get; init; }

    /// <summary>HTTP status, if an answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Scope that is missing.</summary>
    public string? Needed { get; init; }

    /// <summary>Scopes that the token has, comma separated.</summary>
    public string? Provided { get; init; }

    /// <summary>What Slack adds: places and reasons, one per line.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>How long Slack asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>First 500 bytes of an answer that was not JSON, tokens blacked out.</summary>
    public string? Body { get; init; }
}
