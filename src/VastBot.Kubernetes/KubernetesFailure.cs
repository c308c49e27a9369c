namespace VastBot.Kubernetes;

/// <summary>What kind of trouble a call met; decides what a person should do.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/"/>
public enum KubernetesFailure
{
    /// <summary>Nothing says how to log in, or what says it is incomplete, unreadable or contradictory. Nothing was sent.</summary>
    LoginMissing,

    /// <summary>The credential is known to have run out, or its plugin can't give one. Nothing was sent.</summary>
    LoginExpired,

    /// <summary>401: the cluster does not accept the credential (wrong, expired, deleted).</summary>
    Unauthorized,

    /// <summary>403: the account may not do this; also what a call without any credential gets.</summary>
    Forbidden,

    /// <summary>404: no such object, and the account may know it.</summary>
    NotFound,

    /// <summary>409: the object has changed since it was read, or exists already.</summary>
    Conflict,

    /// <summary>410: the version or page asked for is no longer kept.</summary>
    Gone,

    /// <summary>429: the cluster is busy and asks to come back; see <see cref="KubernetesException.RetryAfter"/>.</summary>
    TooManyRequests,

    /// <summary>422: the server understood the request and refuses its content.</summary>
    Invalid,

    /// <summary>400, 405, 406, 413, 415: the request makes no sense to the server, or not now (a log of a container that has not started).</summary>
    BadRequest,

    /// <summary>5xx: the API server, its store or a node has trouble.</summary>
    ServerError,

    /// <summary>No answer within the call's deadline.</summary>
    Timeout,

    /// <summary>The server can't be reached, or the connection broke.</summary>
    Network,

    /// <summary>The server's certificate is not trusted, or the server refused ours.</summary>
    Tls,

    /// <summary>The answer is not what a Kubernetes API sends: HTML, truncated, redirected, too large.</summary>
    Garbage,
}
