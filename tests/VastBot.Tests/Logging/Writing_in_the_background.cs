using System.Text;
using Serilog;
using Serilog.Events;
using VastBot.Logging;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Tests.Logging;

/// <summary>The sink that never holds up who logs.</summary>
public sealed class Writing_in_the_background
{
    [Fact]
    public void Nothing_is_lost_when_the_program_ends_in_order()
    {
        var output = new MemoryStream();
        using (var sink = Sink(output))
        {
            using var log = Logger(sink);
            for (var i = 0; i < 5_000; i++) log.Information("Line {Number}", i);
        }

        var lines = Lines(output);
        Assert.Equal(5_000, lines.Length);
        Assert.Contains("\"Number\":4999", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_logged_after_the_end_is_written_at_once()
    {
        var output = new MemoryStream();
        var sink = Sink(output);
        using var log = Logger(sink);
        sink.Dispose();
        log.Warning("Too late, and yet");
        Assert.Contains("and yet", Assert.Single(Lines(output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_that_is_stuck_holds_up_nobody_and_says_what_it_dropped()
    {
        using var output = new StuckStream();
        using var sink = Sink(output);
        using var log = Logger(sink);
        log.Information("First");
        await output.IsStuck.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        for (var i = 0; i < BackgroundSink.Capacity + 7; i++) log.Information("Line {Number}", i);
        output.Release.Set();
        Assert.True(sink.Flush(TimeSpan.FromMinutes(2)));
        var lines = Lines(output.Kept);
        Assert.Equal(1 + BackgroundSink.Capacity + 1, lines.Length);
        Assert.Contains("\"Dropped\":7", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fatal_line_is_written_before_the_call_returns()
    {
        var output = new MemoryStream();
        using var sink = Sink(output);
        using var log = Logger(sink);
        log.Fatal("The end");
        Assert.Contains("The end", Assert.Single(Lines(output)), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_masked_on_the_way()
    {
        var masker = new SecretMasker();
        masker.Register("fake-secret-of-the-tests");
        var output = new MemoryStream();
        using (var sink = new BackgroundSink(new MaskedLine(new JsonLine(), masker), output, TimeProvider.System))
        {
            using var log = Logger(sink);
            log.Information("It said {What}", "fake-secret-of-the-tests");
            log.Information("It said {What}", "nothing");
        }

        Assert.DoesNotContain("fake-secret", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Contains("nothing", Lines(output)[1], StringComparison.Ordinal);
    }

    private static BackgroundSink Sink(Stream output) => new(new MaskedLine(new JsonLine(), new SecretMasker()), output, TimeProvider.System);

    private static Serilog.Core.Logger Logger(BackgroundSink sink) => new LoggerConfiguration().MinimumLevel.Is(LogEventLevel.Verbose).WriteTo.Sink(sink).CreateLogger();

    private static string[] Lines(MemoryStream output) => Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Takes its first bytes only when it is released.</summary>
    private sealed class StuckStream : MemoryStream
    {
        public TaskCompletionSource IsStuck { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ManualResetEventSlim Release { get; } = new();

        public MemoryStream Kept { get; } = new();

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            IsStuck.TrySetResult();
            Release.Wait();
            Kept.Write(buffer, offset, count);
        }

        protected override void Dispose(bool disposing)
        {
            Release.Set();
            base.Dispose(disposing);
        }
    }
}
