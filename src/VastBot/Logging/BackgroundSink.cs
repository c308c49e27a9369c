using System.Text;
using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace VastBot.Logging;

/// <summary>
/// Takes log events without ever holding up who logs: they wait in a bounded queue for one writer, which formats and writes them in batches. When they
/// come faster than they can be written the surplus is dropped, and the log says how many. A fatal event, an unhandled exception and the end of the
/// process wait for the queue to be written.
/// </summary>
internal sealed class BackgroundSink : ILogEventSink, IDisposable
{
    public const int Capacity = 10_000;

    /// <summary>After a batch the writer rests, so that a busy moment wakes it once and not for every line. Who waits for the queue wakes it.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<Entry> _queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly SemaphoreSlim _hurry = new(0);
    private readonly Lock _writes = new();
    private readonly ITextFormatter _format;
    private readonly StreamWriter _output;
    private readonly TimeProvider _time;
    private readonly Task _writing;
    private int _dropped;

    public BackgroundSink(ITextFormatter format, Stream output, TimeProvider time)
    {
        (_format, _time) = (format, time);
        _output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        AppDomain.CurrentDomain.ProcessExit += FlushAtEnd;
        AppDomain.CurrentDomain.UnhandledException += FlushAtEnd;
        _writing = Task.Run(WriteAll);
    }

    public void Emit(LogEvent logEvent)
    {
        if (_queue.Writer.TryWrite(new Entry(logEvent, null)))
        {
            if (logEvent.Level == LogEventLevel.Fatal) Flush(Patience);
        }
        else if (_writing.IsCompleted) WriteBatch([new Entry(logEvent, null)]);
        else Interlocked.Increment(ref _dropped);
    }

    /// <summary>Waits until all that was logged before is written; false when that took too long.</summary>
    public bool Flush(TimeSpan patience)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asking = Task.Run(async () =>
        {
            _hurry.Release();
            try
            {
                await _queue.Writer.WriteAsync(new Entry(null, written));
            }
            catch (ChannelClosedException)
            {
                await _writing;
                written.TrySetResult();
            }
        });
        return Task.WaitAll([asking, written.Task], patience);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= FlushAtEnd;
        AppDomain.CurrentDomain.UnhandledException -= FlushAtEnd;
        _queue.Writer.TryComplete();
        _hurry.Release();
        _writing.Wait(Patience);
        (_format as IDisposable)?.Dispose();
    }

    private void FlushAtEnd(object? sender, EventArgs e) => Flush(Patience);

    private async Task WriteAll()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            WriteBatch(Waiting());
            await _hurry.WaitAsync(Rest);
        }
    }

    private IEnumerable<Entry> Waiting()
    {
        while (_queue.Reader.TryRead(out var entry)) yield return entry;
    }

    private void WriteBatch(IEnumerable<Entry> entries)
    {
        lock (_writes)
        {
            List<TaskCompletionSource>? written = null;
            foreach (var entry in entries)
            {
                if (entry.Event is { } logged) Write(logged);
                if (entry.Written is { } asked) (written ??= []).Add(asked);
            }

            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped) Write(Lost(dropped));
            Output(static output => output.Flush());
            written?.ForEach(asked => asked.TrySetResult());
        }
    }

    private void Write(LogEvent logged) => Output(output => _format.Format(logged, output));

    /// <summary>A log that nobody reads any more, or one line that cannot be formatted, is no reason to end the others.</summary>
    private void Output(Action<StreamWriter> write)
    {
        try
        {
            write(_output);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Serilog.Debugging.SelfLog.WriteLine("A log line could not be written: {0}", e);
        }
    }

    private LogEvent Lost(int dropped) => new(
        _time.GetLocalNow(),
        LogEventLevel.Warning,
        null,
        new MessageTemplateParser().Parse("{Dropped} log lines were dropped here: they came faster than they could be written"),
        [new LogEventProperty("Dropped", new ScalarValue(dropped)), new LogEventProperty(Constants.SourceContextPropertyName, new ScalarValue(typeof(BackgroundSink).FullName))]);

    /// <summary>An event to write, or someone who waits until everything before is written.</summary>
    private readonly record struct Entry(LogEvent? Event, TaskCompletionSource? Written);
}
