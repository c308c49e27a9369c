namespace VastBot.Kubernetes;

/// <summary>
/// A call that failed. <see cref="Exception.Message"/> is meant for people and names the cure; it never holds a credential, nor anything
/// that the server said about a secret.
/// </summary>
public sealed class KubernetesException : Exception
{
    /// <summary>Makes one from its facts.</summary>
    public KubernetesException(KubernetesFailure failure, string message, int? statusCode = null, string? reason = null,
        TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
        StatusCode = statusCode;
        Reason = reason;
        RetryAfter = retryAfter;
    }

    /// <summary>The kind of trouble.</summary>
    public KubernetesFailure Failure { get; }

    /// <summary>The HTTP status, when there was an answer.</summary>
    public int? StatusCode { get; }

    /// <summary>The server's own word (<c>Forbidden</c>, <c>NotFound</c>, <c>Expired</c>…), when it said one.</summary>
    public string? Reason { get; }

    /// <summary>How long the server asked to wait, when it asked.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether a fresh login may cure it: missing, expired or refused credentials.</summary>
    public bool IsLogin =>
        Failure is KubernetesFailure.LoginMissing or KubernetesFailure.LoginExpired or KubernetesFailure.Unauthorized;
}
