using Serilog.Events;
using Serilog.Formatting;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Logging;

/// <summary>
/// Masks the finished line, so that no secret passes in a message, a property or an exception's text. A line that was JSON stays JSON. Writes one line
/// at a time: callers take turns.
/// </summary>
internal sealed class MaskedLine(ITextFormatter format, SecretMasker masker) : ITextFormatter, IDisposable
{
    private readonly CharBuffer _buffer = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        _buffer.Clear();
        format.Format(logEvent, _buffer);
        // The line's end is not the masker's to take.
        var line = _buffer.Text.TrimEnd("\r\n");
        if (masker.MayHoldSecret(line)) output.WriteLine(Masked(line.ToString()));
        else output.WriteLine(line);
    }

    public void Dispose() => _buffer.Dispose();

    private string Masked(string line)
    {
        var masked = masker.Mask(line);
        // A rule that reads up to the end takes the closing brackets with it; then each text is masked for itself.
        return masked != line && MaskedJson.Parse(line) is { } whole && MaskedJson.Parse(masked) is null ? MaskedJson.Mask(whole, masker) : masked;
    }
}
