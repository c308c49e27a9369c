using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VastBot.Slack;

/// <summary>
/// A secret as it may be shown: its kind, its length and the beginning of its SHA-256, by which two people can compare without saying it.
/// </summary>
internal static class SecretWords
{
    public static string Of(string secret) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind(secret)}, {secret.Length} characters, fingerprint {Fingerprint(secret)}");

    private static string Kind(string secret) => secret.Split('-')[0] switch
    {
        "xoxb" => "a bot's",
        "xoxe.xoxb" => "a bot's that expires",
        "xoxp" or "xoxe.xoxp" => "a person's",
        "xapp" => "the app's",
        _ => "set",
    };

    private static string Fingerprint(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 4));
}
