namespace VastBot.Kubernetes;

/// <summary>What the program decides for all clusters.</summary>
public sealed class KubernetesOptions
{
    /// <summary>How long one call may take, retries and all pages included; default 10 s. Log and watch streams are the caller's to end.</summary>
    public TimeSpan CallDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may take to come up; default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Largest answer read into memory, in bytes; default 32 MiB. More is <see cref="KubernetesFailure.Garbage"/>. Logs are streams and have no limit.</summary>
    public long MaxAnswerBytes { get; set; } = 32L * 1024 * 1024;

    /// <summary>The version that <c>User-Agent: vastbot/…</c> names in the cluster's audit log; default: this assembly's.</summary>
    public string Version { get; set; } = typeof(KubernetesOptions).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The last word on each connection pool, for example to forbid addresses that are not loopback.</summary>
    public Action<SocketsHttpHandler>? ConfigureHandler { get; set; }
}
