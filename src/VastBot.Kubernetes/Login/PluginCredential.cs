namespace VastBot.Kubernetes;

/// <summary>A credential that a program gives, kept until 30 s before it ends.</summary>
internal sealed class PluginCredential(PluginCommand plugin, Uri server, string? authority, TimeProvider time) : ICredentialSource, IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly PluginRun _run = new(plugin, server, authority, time);
    private PluginAnswer? _answer;

    public async ValueTask<Credential> Current(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_answer is null || _answer.Ends - Early < time.GetUtcNow()) _answer = await _run.Ask(cancellationToken);
            return _answer.Credential;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask<bool> Renew(Credential rejected, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Of many callers refused at once, the first asks the program and the others find its answer here.
            if (_answer is null || _answer.Credential == rejected) _answer = await _run.Ask(cancellationToken);
            return _answer.Credential.Token != rejected.Token || _answer.Credential.Certificate is not null;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
