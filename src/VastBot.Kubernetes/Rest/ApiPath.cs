using System.Globalization;

namespace VastBot.Kubernetes;

/// <summary>Addresses of resources in one namespace, every part checked and escaped.</summary>
internal sealed class ApiPath(string space)
{
    public string Deployment(string name) => $"apis/apps/v1/namespaces/{Part(space)}/deployments/{Part(name)}";

    public string Scale(string deployment) => Deployment(deployment) + "/scale";

    public string Deployments() => $"apis/apps/v1/namespaces/{Part(space)}/deployments";

    public string ReplicaSets() => $"apis/apps/v1/namespaces/{Part(space)}/replicasets";

    public string Pods() => $"api/v1/namespaces/{Part(space)}/pods";

    public string Events() => $"api/v1/namespaces/{Part(space)}/events";

    public string Secret(string name) => $"api/v1/namespaces/{Part(space)}/secrets/{Part(name)}";

    public string ConfigMap(string name) => $"api/v1/namespaces/{Part(space)}/configmaps/{Part(name)}";

    public string Log(string pod, LogQuery query) => Query($"{Pods()}/{Part(pod)}/log",
        ("container", query.Container),
        ("previous", query.Previous ? "true" : null),
        ("sinceSeconds", Text(query.SinceSeconds)),
        ("sinceTime", query.SinceTime?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("tailLines", Text(query.TailLines)),
        ("limitBytes", Text(query.LimitBytes)),
        ("timestamps", query.Timestamps ? "true" : null),
        ("follow", query.Follow ? "true" : null));

    /// <summary>Adds the parameters that have a value.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            if (value is null) continue;
            path += $"{separator}{name}={Uri.EscapeDataString(value)}";
            separator = '&';
        }

        return path;
    }

    /// <summary>An empty name would turn a read into a list, and dots or slashes would leave the namespace.</summary>
    private static string Part(string name) =>
        name.Length is > 0 and <= 253 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or ':') && name.Trim('.').Length > 0
            ? Uri.EscapeDataString(name)
            : throw new KubernetesException(KubernetesFailure.Invalid,
                $"'{name}' is no name of a Kubernetes object: 1 to 253 lower-case letters, digits, '-' and '.'. Nothing was sent; check the configured names.");

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
