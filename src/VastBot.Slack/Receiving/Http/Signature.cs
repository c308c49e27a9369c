using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VastBot.Slack;

/// <summary>Slack's request signature, version 0: HMAC-SHA256 over <c>v0:timestamp:body</c>, the body byte for byte as it came.</summary>
internal static class Signature
{
    private const int HexLength = 64;

    /// <summary>How far Slack's clock and ours may lie apart, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromSeconds(300);

    /// <summary>Room that <see cref="Check"/> needs in front of the body for a timestamp header.</summary>
    public static int PrefixLength(string timestamp) => 4 + timestamp.Length;

    /// <summary>Seconds since 1970; null for anything but digits.</summary>
    public static DateTimeOffset? SentAt(string timestamp) =>
        timestamp.Length is > 0 and <= 12 && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Eight bytes of a signature that <see cref="Check"/> found right: as good as random, and enough to know it again.</summary>
    public static ulong Digest(string signature) => ulong.Parse(signature.AsSpan(3, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>True when the signature fits. An empty secret fits nothing.</summary>
    /// <param name="secret">The signing secret's UTF-8 bytes.</param>
    /// <param name="timestamp">The header exactly as received.</param>
    /// <param name="signature">The header <c>v0=…</c>.</param>
    /// <param name="prefixedBody">The body, preceded by <see cref="PrefixLength"/> bytes that are overwritten here.</param>
    public static bool Check(ReadOnlySpan<byte> secret, string timestamp, string signature, Span<byte> prefixedBody)
    {
        if (secret.IsEmpty || signature.Length != 3 + HexLength || !signature.StartsWith("v0=", StringComparison.Ordinal)) return false;
        Span<byte> given = stackalloc byte[HexLength];
        if (Encoding.ASCII.GetBytes(signature.AsSpan(3), given) != HexLength) return false;

        "v0:"u8.CopyTo(prefixedBody);
        Encoding.ASCII.GetBytes(timestamp, prefixedBody[3..]);
        prefixedBody[3 + timestamp.Length] = (byte)':';
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, prefixedBody, hash);
        Span<byte> expected = stackalloc byte[HexLength];
        Convert.TryToHexStringLower(hash, expected, out _);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
