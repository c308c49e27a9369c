using System.Data.Common;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Settings;

/// <summary>Makes every configured secret known to the masker by its value, so that it is masked wherever it turns up.</summary>
internal static class ConfiguredSecrets
{
    private const long LongestToken = 64 * 1024;

    private static readonly string[] Slack = ["BotToken", "AppToken", "SigningSecret"];
    private static readonly string[] Elsewhere = ["PagerDuty:RoutingKey", "Alerts:AlertmanagerToken", "Alerts:VastAiSecret", "Heartbeat:Url", "IncidentPages:Password"];
    private static readonly string[] OfAnEnvironment = ["VastAi:ApiKey", "Kubernetes:Token", "Prometheus:Password"];
    private static readonly string[] FilesOfAnEnvironment = ["Kubernetes:TokenFile", "Prometheus:TokenFile"];

    public static void Register(IConfiguration settings, SecretMasker masker)
    {
        var environments = settings.GetSection("Environments").GetChildren().ToList();
        foreach (var key in Slack) masker.Register(settings.GetSection("Slack")[key]);
        masker.Register(PasswordIn(settings["Storage:ConnectionString"]));
        masker.Register(settings["StatusPage:ApiKey"]);
        foreach (var key in Elsewhere) masker.Register(settings[key]);
        foreach (var header in (settings["Telemetry:OtlpHeaders"] ?? "").Split(',')) masker.Register(header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        foreach (var environment in environments)
        {
            foreach (var key in OfAnEnvironment) masker.Register(environment[key]);
            foreach (var key in FilesOfAnEnvironment) masker.Register(Content(environment[key]));
        }
    }

    private static string? PasswordIn(string? connection)
    {
        if (connection is null) return null;
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connection }.TryGetValue("Password", out var password) ? password as string : null;
        }
        catch (ArgumentException)
        {
            // No connection string; whoever reads it says so.
            return null;
        }
    }

    /// <summary>What the file holds now; one that cannot be read is for its reader to complain of.</summary>
    private static string? Content(string? path)
    {
        try
        {
            return string.IsNullOrWhiteSpace(path) || new FileInfo(path.Trim()) is not { Exists: true, Length: <= LongestToken } file ? null : File.ReadAllText(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
