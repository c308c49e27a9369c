namespace VastBot.Kubernetes;

/// <summary>A token that something else keeps fresh in a file: read again when older than a minute, and after a 401.</summary>
internal sealed class TokenFileCredential(string path, ClientCertificate? certificate, TimeProvider time) : ICredentialSource
{
    private static readonly TimeSpan MaximumAge = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private Credential? _credential;
    private long _readAt;

    public ValueTask<Credential> Current(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_credential is { } known && time.GetElapsedTime(_readAt) < MaximumAge) return new(known);
            return new(Read());
        }
    }

    public ValueTask<bool> Renew(Credential rejected, CancellationToken cancellationToken)
    {
        lock (_lock) return new(Read().Token != rejected.Token);
    }

    private Credential Read()
    {
        try
        {
            var token = Tokens.Check(File.ReadAllText(path), path);
            if (_credential?.Token != token) _credential = new Credential(token, certificate);
            _readAt = time.GetTimestamp();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is replaced under our hands now and then: the token in memory may still be good, and the cluster decides that.
            if (_credential is null) throw LoginTrouble.Missing($"the token file {path} can't be read ({e.GetType().Name})");
        }

        return _credential!;
    }
}
