using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace VastBot.Slack;

/// <summary>
/// In memory, bounded: two generations of keys; the older one is dropped whole when the newer one is full or old. A key lives for one to
/// two times <see cref="Lifetime"/>, unless a flood fills both generations sooner.
/// </summary>
internal sealed class DeliveryLedger(TimeProvider time) : IDeliveryLedger
{
    public const int KeysPerGeneration = 50_000;

    private const int Small = 1_024;

    private readonly Lock _lock = new();
    private HashSet<ulong> _young = [];
    private HashSet<ulong> _old = [];
    private DateTimeOffset _since = time.GetUtcNow();

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    public ValueTask<bool> Claim(string key, CancellationToken cancellationToken) => new(Claim(key));

    public bool Claim(string key) => Claim(Digest(key));

    /// <summary>Takes a claim back: the delivery was not taken on.</summary>
    public void Forget(string key) => Forget(Digest(key));

    /// <summary>Claims a key by a digest of its own, such as the beginning of a signature.</summary>
    public bool Claim(ulong digest)
    {
        lock (_lock)
        {
            if (_young.Count >= KeysPerGeneration || time.GetUtcNow() - _since >= Lifetime) Age();
            // A ledger that fills grows once, and not through ever larger halves that stay behind as garbage.
            if (_young.Count == Small) _young.EnsureCapacity(KeysPerGeneration);
            return !_old.Contains(digest) && _young.Add(digest);
        }
    }

    /// <inheritdoc cref="Forget(string)"/>
    public void Forget(ulong digest)
    {
        lock (_lock)
        {
            _young.Remove(digest);
            _old.Remove(digest);
        }
    }

    /// <summary>
    /// Eight bytes instead of a long text: a full ledger takes a fifth of the memory, and takes one key for another once in 10^14 claims.
    /// </summary>
    private static ulong Digest(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private void Age()
    {
        (_young, _old) = (_old, _young);
        _young.Clear();
        _since = time.GetUtcNow();
    }
}
