namespace VastBot.Kubernetes;

internal sealed class FixedCredential(Credential credential) : ICredentialSource
{
    public ValueTask<Credential> Current(CancellationToken cancellationToken) => new(credential);

    public ValueTask<bool> Renew(Credential rejected, CancellationToken cancellationToken) => new(false);
}
