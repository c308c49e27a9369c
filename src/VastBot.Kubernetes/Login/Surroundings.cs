namespace VastBot.Kubernetes;

/// <summary>What the process finds around itself; replaced in tests.</summary>
internal sealed record Surroundings(Func<string, string?> Variable, string Home, string ServiceAccount)
{
    public static Surroundings Real { get; } = new(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        "/var/run/secrets/kubernetes.io/serviceaccount");
}
