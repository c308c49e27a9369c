namespace VastBot.Kubernetes;

/// <summary>One call, before anything of it is sent.</summary>
internal sealed class ApiRequest
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Relative to the server's address, so that its path prefix stays.</summary>
    public required string Path { get; init; }

    /// <summary>What it is for, as it follows "Could not": <c>read deployment x in namespace y</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The answer may hold a secret's value, an error's text included.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether a good answer means that something is different now.</summary>
    public bool Changes { get; init; }

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Logs are text, whatever is asked for: a server refuses <c>text/plain</c> with 406 there.</summary>
    public string Accept { get; init; } = "application/json";

    public bool IsRead => Method == HttpMethod.Get;
}
