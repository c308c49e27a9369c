using System.Net.Http.Headers;
using System.Text;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Outside.Prometheus;

/// <summary>How to log in to Prometheus: not at all, by name and password, or by a bearer token from a file that may change.</summary>
internal static class PrometheusLogin
{
    /// <exception cref="IOException">The token's file cannot be read.</exception>
    public static async Task<AuthenticationHeaderValue?> For(PrometheusSettings settings, CancellationToken ct)
    {
        if (settings.TokenFile is { } file) return new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(file, ct)).Trim());
        if (settings is not { Username: { } name, Password: { } password }) return null;
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
    }
}
