using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>The merge patch that touches one key of a secret.</summary>
internal static class SecretPatch
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static JsonObject Of(Secret current, string key, SecretValue? value)
    {
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["resourceVersion"] = current.Metadata.ResourceVersion,
                // kubectl apply leaves all values there in base64; the old key must not live on in it.
                ["annotations"] = new JsonObject { ["kubectl.kubernetes.io/last-applied-configuration"] = null },
            },
        };
        if (value is null) patch["data"] = new JsonObject { [key] = null };
        else if (Text(value) is { } text) patch["stringData"] = new JsonObject { [key] = text };
        else patch["data"] = new JsonObject { [key] = Convert.ToBase64String(value.Reveal()) };
        return patch;
    }

    private static string? Text(SecretValue value)
    {
        try
        {
            return Strict.GetString(value.Reveal());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
