namespace VastBot.Kubernetes;

/// <summary>The connections of one login. A new client certificate means new connections: a connection keeps the one it began with.</summary>
internal sealed class ConnectionPool(ClusterAccess access, KubernetesOptions options) : IDisposable
{
    private readonly Lock _lock = new();
    private ClientCertificate? _certificate;
    private HttpMessageInvoker? _invoker;

    public HttpMessageInvoker For(Credential credential)
    {
        lock (_lock)
        {
            if (_invoker is not null && ReferenceEquals(_certificate, credential.Certificate)) return _invoker;
            // Running calls keep their connection; only idle ones are closed.
            _invoker?.Dispose();
            _certificate = credential.Certificate;
            return _invoker = new HttpMessageInvoker(Handlers.Create(access, _certificate, options));
        }
    }

    public void Dispose()
    {
        lock (_lock) _invoker?.Dispose();
    }
}
