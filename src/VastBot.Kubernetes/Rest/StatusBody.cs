using System.Text.Json;

namespace VastBot.Kubernetes;

/// <summary>Reads an error's Status object, if it is one and no larger than 64 KiB.</summary>
internal static class StatusBody
{
    private const int MaximumBytes = 64 * 1024;

    public static async Task<ApiStatus?> Read(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken), MaximumBytes);
            var status = await JsonSerializer.DeserializeAsync(body, KubernetesJson.Default.ApiStatus, cancellationToken);
            return status?.Kind == "Status" ? status : null;
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
