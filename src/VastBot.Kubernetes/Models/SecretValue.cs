using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>One value of a secret: shows its length and fingerprint, and itself only on <see cref="Reveal"/>.</summary>
[JsonConverter(typeof(SecretValueConverter))]
public sealed class SecretValue
{
    private readonly byte[] _bytes;

    /// <summary>Keeps these bytes; don't change the array afterwards.</summary>
    public SecretValue(byte[] bytes)
    {
        _bytes = bytes;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
    }

    /// <summary>The first eight hexadecimal digits of its SHA-256: enough to tell two apart, too little to tell it.</summary>
    public string Fingerprint { get; }

    /// <summary>Its length in bytes; a trailing line feed counts, and is a classic mistake.</summary>
    public int Length => _bytes.Length;

    /// <summary>A copy of the value itself. Never log, post or store what this returns.</summary>
    public byte[] Reveal() => [.. _bytes];

    /// <summary>Length and fingerprint.</summary>
    public override string ToString() => $"{Length} bytes, sha256 {Fingerprint}…";
}
