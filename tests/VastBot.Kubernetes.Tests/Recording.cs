namespace VastBot.Kubernetes.Tests;

/// <summary>What a genuine API server 1.34 was asked and answered; see Recordings/.</summary>
internal static class Recording
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recordings", name));
}
