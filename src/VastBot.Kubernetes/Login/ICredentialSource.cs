namespace VastBot.Kubernetes;

internal interface ICredentialSource
{
    /// <summary>The credential to use now.</summary>
    ValueTask<Credential> Current(CancellationToken cancellationToken);

    /// <summary>After a 401: looks for a newer one, and says whether there is one that differs.</summary>
    ValueTask<bool> Renew(Credential rejected, CancellationToken cancellationToken);
}
