using System.Buffers;
using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace VastBot.Logging;

/// <summary>One JSON object a line: <c>Timestamp</c>, <c>Level</c>, <c>Message</c>, <c>Exception</c> and <c>Properties</c>. Writes one line at a time: callers take turns.</summary>
internal sealed class JsonLine : ITextFormatter, IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private readonly JsonValueFormatter _values = new(typeTagName: null);
    private readonly CharBuffer _message = new();

    public void Format(LogEvent logEvent, TextWriter output)
    {
        Span<char> timestamp = stackalloc char[40];
        logEvent.Timestamp.TryFormat(timestamp, out var length, "O", CultureInfo.InvariantCulture);
        output.Write("{\"Timestamp\":\"");
        output.Write(timestamp[..length]);
        output.Write("\",\"Level\":\"");
        output.Write(NameOf(logEvent.Level));
        output.Write("\",\"Message\":");
        _message.Clear();
        logEvent.MessageTemplate.Render(logEvent.Properties, _message, CultureInfo.InvariantCulture);
        Quote(_message.Text, output);
        if (logEvent.Exception is { } exception)
        {
            output.Write(",\"Exception\":");
            Quote(exception.ToString(), output);
        }

        output.Write(",\"Properties\":{");
        var separator = "";
        foreach (var (name, value) in logEvent.Properties)
        {
            output.Write(separator);
            Quote(name, output);
            output.Write(':');
            _values.Format(value, output);
            separator = ",";
        }

        output.WriteLine("}}");
    }

    public void Dispose() => _message.Dispose();

    private static string NameOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => nameof(LogEventLevel.Verbose),
        LogEventLevel.Debug => nameof(LogEventLevel.Debug),
        LogEventLevel.Information => nameof(LogEventLevel.Information),
        LogEventLevel.Warning => nameof(LogEventLevel.Warning),
        LogEventLevel.Error => nameof(LogEventLevel.Error),
        _ => nameof(LogEventLevel.Fatal),
    };

    private static void Quote(ReadOnlySpan<char> text, TextWriter output)
    {
        output.Write('"');
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Write(text[..at]);
            Escape(text[at], output);
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write('"');
    }

    private static void Escape(char c, TextWriter output)
    {
        switch (c)
        {
            case '"': output.Write("\\\""); break;
            case '\\': output.Write("\\\\"); break;
            case '\n': output.Write("\\n"); break;
            case '\r': output.Write("\\r"); break;
            case '\t': output.Write("\\t"); break;
            default: output.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")); break;
        }
    }
}
