using Microsoft.Extensions.Options;

namespace VastBot.Kubernetes;

internal sealed class KubernetesClients(IOptions<KubernetesOptions> options, TimeProvider time, Surroundings surroundings) : IKubernetesClients, IDisposable
{
    private readonly Lock _lock = new();
    private readonly LoginReader _reader = new(surroundings, time);
    private readonly Dictionary<ClusterLogin, (KubernetesClient Client, IReadOnlyList<string> Files, string Stamp)> _clients = [];

    public IKubernetesClient For(ClusterLogin login) => Client(login);

    public IKubernetesChanges Changes(ClusterLogin login) => Client(login).Changes;

    private KubernetesClient Client(ClusterLogin login)
    {
        lock (_lock)
        {
            if (_clients.TryGetValue(login, out var known) && known.Stamp == Stamp(known.Files)) return known.Client;
            var access = _reader.Read(login);
            var client = new KubernetesClient(new ApiConnection(access, options.Value, time), time);
            // The client of before is not disposed: someone may be reading a log with it. Its idle connections close by themselves.
            _clients[login] = (client, access.Files, Stamp(access.Files));
            return client;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (client, _, _) in _clients.Values) client.Dispose();
            _clients.Clear();
        }
    }

    /// <summary>Changes when someone logs in again: kubeconfigs and certificates are then written anew.</summary>
    private static string Stamp(IReadOnlyList<string> files) =>
        string.Join('|', files.Select(f => new FileInfo(f)).Select(f => f.Exists ? $"{f.LastWriteTimeUtc.Ticks}:{f.Length}" : "-"));
}
