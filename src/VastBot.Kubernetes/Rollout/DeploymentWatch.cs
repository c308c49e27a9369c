using System.Runtime.CompilerServices;
using System.Text.Json;

namespace VastBot.Kubernetes;

/// <summary>
/// Follows one deployment: a read, then a watch from that version on. A watch that ends goes on from the last version seen; one whose version is
/// gone begins again with a read; one that the account may not open becomes a read every two seconds.
/// </summary>
internal sealed class DeploymentWatch(ApiConnection api, TimeProvider time, string name, Func<CancellationToken, Task<Deployment>> read)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private bool _mayWatch = true;
    private string? _version;
    private long _lastHeard = time.GetTimestamp();

    public async IAsyncEnumerable<Deployment> Follow([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? shown = null;
        while (true)
        {
            if (_version is null && await Try(read, cancellationToken) is { } fresh)
            {
                _version = fresh.Metadata.ResourceVersion;
                if (_version != shown) yield return fresh;
                shown = _version;
            }

            if (_version is not null && _mayWatch)
            {
                await foreach (var deployment in Watch(cancellationToken))
                {
                    shown = deployment.Metadata.ResourceVersion;
                    yield return deployment;
                }
            }

            if (!_mayWatch) _version = null;
            await Task.Delay(_mayWatch ? Pause : Poll, time, cancellationToken);
        }
    }

    private async IAsyncEnumerable<Deployment> Watch([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await Try(Open, cancellationToken) is not { } stream) yield break;
        await using var closing = stream;
        await using var lines = WatchLines.Read(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Next(lines))
        {
            if (Take(lines.Current) is { } deployment) yield return deployment;
            if (_version is null) yield break;
        }
    }

    private Task<Stream> Open(CancellationToken cancellationToken) => api.Open(new ApiRequest
    {
        Path = ApiPath.Query(new ApiPath(api.Access.Namespace).Deployments(), ("fieldSelector", $"metadata.name={name}"), ("watch", "true"),
            ("resourceVersion", _version), ("allowWatchBookmarks", "true"), ("timeoutSeconds", "300")),
        Purpose = $"watch deployment {name} in namespace {api.Access.Namespace}",
    }, cancellationToken);

    private Deployment? Take(WatchLine line)
    {
        _lastHeard = time.GetTimestamp();
        switch (line.Type)
        {
            case "ERROR":
                _version = null;
                return null;
            case "DELETED":
                throw new KubernetesException(KubernetesFailure.NotFound, $"Deployment {name} was deleted while it was watched.", 404, "NotFound");
        }

        var deployment = Parse(line);
        if (deployment?.Metadata.ResourceVersion is not { Length: > 0 } version) return null;
        _version = version;
        return line.Type is "ADDED" or "MODIFIED" ? deployment : null;
    }

    /// <summary>Null for what is no deployment: the next read shows what it meant.</summary>
    private static Deployment? Parse(WatchLine line)
    {
        try
        {
            return line.Object.ValueKind == JsonValueKind.Object ? line.Object.Deserialize(KubernetesJson.Default.Deployment) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>False at the watch's end, by whatever cause.</summary>
    private static async Task<bool> Next(IAsyncEnumerator<WatchLine> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (Exception e) when (e is JsonException or KubernetesException)
        {
            return false;
        }
    }

    /// <summary>Null when it is worth another try.</summary>
    private async Task<T?> Try<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var answer = await call(cancellationToken);
            _lastHeard = time.GetTimestamp();
            return answer;
        }
        catch (KubernetesException e) when (e.Failure == KubernetesFailure.Gone)
        {
            _version = null;
            return null;
        }
        catch (KubernetesException e) when (e.Failure == KubernetesFailure.Forbidden && _mayWatch && _version is not null)
        {
            _mayWatch = false;
            return null;
        }
        catch (KubernetesException e) when (Passes(e.Failure) && time.GetElapsedTime(_lastHeard) < Patience)
        {
            return null;
        }
    }

    private static bool Passes(KubernetesFailure failure) => failure is KubernetesFailure.Network or KubernetesFailure.Timeout
        or KubernetesFailure.ServerError or KubernetesFailure.TooManyRequests or KubernetesFailure.Garbage;
}
