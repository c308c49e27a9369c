using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>HMAC-SHA256 over the timestamp, a dot and the body's bytes as they came; good for five minutes.</summary>
internal static class VastAiSignature
{
    private const string Prefix = "sha256=";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static bool IsGood(string secret, string timestamp, string signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window.TotalSeconds) return false;
        if (!signature.StartsWith(Prefix, StringComparison.Ordinal) || signature.Length != Prefix.Length + (2 * SHA256.HashSizeInBytes)) return false;
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(signature.AsSpan(Prefix.Length), given, out _, out var written) is not System.Buffers.OperationStatus.Done || written != given.Length) return false;

        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        mac.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(mac.GetHashAndReset(), given);
    }
}
