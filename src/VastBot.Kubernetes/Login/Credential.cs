namespace VastBot.Kubernetes;

/// <summary>Who we are at one moment. Not a record: it must never print itself.</summary>
internal sealed class Credential(string? token = null, ClientCertificate? certificate = null)
{
    public string? Token { get; } = token;

    public ClientCertificate? Certificate { get; } = certificate;

    public bool IsAnonymous => Token is null && Certificate is null;
}
