namespace VastBot.Kubernetes;

/// <summary>A login as collected from its sources, before anything is checked. Never printed.</summary>
internal sealed class LoginParts
{
    public string? Server { get; set; }

    public string? Namespace { get; set; }

    public string? Token { get; set; }

    public string? TokenFile { get; set; }

    public string? CertificateAuthority { get; set; }

    public string? ClientCertificate { get; set; }

    public string? ClientKey { get; set; }

    public string? TlsServerName { get; set; }

    public bool InsecureSkipTlsVerify { get; set; }

    public string? Proxy { get; set; }

    public string? ImpersonatedUser { get; set; }

    public IReadOnlyList<string> ImpersonatedGroups { get; set; } = [];

    public PluginCommand? Plugin { get; set; }

    /// <summary>Where the parts came from, for messages.</summary>
    public required string Where { get; init; }

    public List<string> Files { get; } = [];

    /// <summary>The text of a file, which is remembered as one that this login depends on.</summary>
    public string ReadFile(string path, string what)
    {
        Files.Add(path);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw LoginTrouble.Missing($"{Where}: the {what} file {path} can't be read ({e.GetType().Name})");
        }
    }
}
