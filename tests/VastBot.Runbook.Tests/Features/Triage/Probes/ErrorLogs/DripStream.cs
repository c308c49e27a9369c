namespace VastBot.Runbook.Tests.Features.Triage.Probes.ErrorLogs;

/// <summary>A stream that gives so many bytes a read, tells when the first one is asked for, and at its end ends, breaks, or hangs until cancelled.</summary>
internal sealed class DripStream(byte[] bytes, int perRead, bool hangs = false, Action? onFirstRead = null) : MemoryStream(bytes)
{
    private Action? _onFirstRead = onFirstRead;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Interlocked.Exchange(ref _onFirstRead, null)?.Invoke();
        if (Position == Length && hangs) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return Read(buffer.Span[..Math.Min(buffer.Length, perRead)]);
    }
}
