using System.Security.Authentication;

namespace VastBot.Kubernetes;

/// <summary>Failures as exceptions that a person can act on.</summary>
internal sealed class FailureText(ClusterAccess access, KubernetesOptions options)
{
    private const string Unsure = " Whether the change was made is not known: look before asking again.";

    public KubernetesException Timeout(string purpose, bool changes) => new(KubernetesFailure.Timeout,
        $"Could not {purpose}: no answer from {Host} within {options.CallDeadline.TotalSeconds:0.#} s. Is the cluster reachable from here (VPN, firewall), and well?"
        + (changes ? Unsure : ""));

    public KubernetesException NoConnection(ApiRequest request) => new(KubernetesFailure.Network,
        $"Could not {request.Purpose}: no connection to {Host} within {options.ConnectTimeout.TotalSeconds:0.#} s. Check the address, the VPN and the firewall.");

    public KubernetesException Garbage(ApiRequest request, string what, int? status = null) => new(KubernetesFailure.Garbage,
        $"Could not {request.Purpose}: the answer of {Host} is unusable, {what}. Is this the address of a Kubernetes API, or is a proxy or login page in front of it?"
        + (request.Changes ? Unsure : ""), status);

    public KubernetesException From(ApiRequest request, Exception e, string what)
    {
        if (Chain(e).OfType<AuthenticationException>().Any())
        {
            return new KubernetesException(KubernetesFailure.Tls, $"Could not {request.Purpose}: no trusted connection to {Host}. "
                + "Its certificate is not signed by the configured authority, names another host or has expired; check certificate-authority and server.", inner: e);
        }

        var detail = (e as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "its name is unknown",
            HttpRequestError.ConnectionError => "it refuses connections or can't be reached",
            _ => what,
        };
        return new KubernetesException(KubernetesFailure.Network,
            $"Could not {request.Purpose}: {Host}: {detail}. Check the address, the VPN and the firewall, and whether the cluster is up."
            + (request.Changes ? Unsure : ""), inner: e);
    }

    public async Task<KubernetesException> From(ApiRequest request, HttpResponseMessage response, bool anonymous, CancellationToken cancellationToken)
    {
        var code = (int)response.StatusCode;
        var failure = Kind(code);
        if (failure == KubernetesFailure.Garbage) return Garbage(request, Describe(response), code);
        var status = await StatusBody.Read(response, cancellationToken);
        // A gateway's page behind a 4xx is no answer of the API; behind a 5xx and a 429 it says the same as the API would.
        if (status is null && failure is KubernetesFailure.NotFound or KubernetesFailure.BadRequest or KubernetesFailure.Conflict)
            return Garbage(request, Describe(response), code);
        var said = request.Secret || string.IsNullOrWhiteSpace(status?.Message) ? "" : $" The cluster says: {Shorten(status.Message)}";
        return new KubernetesException(failure, $"Could not {request.Purpose}: {Cure(failure, code, anonymous)}{said}",
            code, status?.Reason, RetryAfterOf(response));
    }

    public static string Describe(HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        return (int)response.StatusCode is >= 300 and < 400
            ? $"a redirection ({(int)response.StatusCode})"
            : $"{(type == "text/html" ? "a web page" : type ?? "of no stated type")} with status {(int)response.StatusCode}";
    }

    private string Host => access.Server.GetLeftPart(UriPartial.Authority);

    private static KubernetesFailure Kind(int code) => code switch
    {
        401 => KubernetesFailure.Unauthorized,
        403 => KubernetesFailure.Forbidden,
        404 => KubernetesFailure.NotFound,
        409 => KubernetesFailure.Conflict,
        410 => KubernetesFailure.Gone,
        422 => KubernetesFailure.Invalid,
        429 => KubernetesFailure.TooManyRequests,
        >= 400 and < 500 => KubernetesFailure.BadRequest,
        >= 500 and < 600 => KubernetesFailure.ServerError,
        _ => KubernetesFailure.Garbage,
    };

    private static string Cure(KubernetesFailure failure, int code, bool anonymous) => failure switch
    {
        KubernetesFailure.Unauthorized => "the cluster does not accept the login (401); it is wrong, expired or deleted. Log in again, or renew the token.",
        KubernetesFailure.Forbidden when anonymous => "no credential was sent, and strangers may not do this (403). Configure a token or a client certificate.",
        KubernetesFailure.Forbidden => "the account may not do this (403). Grant the right; manifests/base/rbac.yaml lists those needed.",
        KubernetesFailure.NotFound => "there is no such object (404). Check the name and the namespace.",
        KubernetesFailure.Conflict => "it has changed in between, or exists already (409). Look again before changing anything.",
        KubernetesFailure.Gone => "the version asked for is no longer kept (410). Start again from a fresh list.",
        KubernetesFailure.TooManyRequests => "the cluster is too busy (429). Try again shortly.",
        KubernetesFailure.Invalid => "the cluster refuses the content (422).",
        KubernetesFailure.BadRequest => $"the cluster does not take this request ({code}).",
        _ => $"the cluster itself has trouble ({code}). Try again; if it stays, its operators must look.",
    };

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static string Shorten(string text)
    {
        text = text.Trim().ReplaceLineEndings(" ");
        return text.Length <= 400 ? text : text[..400] + "…";
    }

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}
