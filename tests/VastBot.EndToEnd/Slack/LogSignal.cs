using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace VastBot.EndToEnd.Slack;

/// <summary>Keeps every log line, and tells of each.</summary>
internal sealed class LogSignal : ILoggerProvider, ILogger
{
    private ImmutableList<string> _lines = [];

    public event EventHandler? Written;

    public IReadOnlyList<string> Lines => _lines;

    public int Count(string words) => _lines.Count(l => l.Contains(words, StringComparison.Ordinal));

    public Task Until(string words, int times = 1) => Signal.Until(() => Count(words) >= times, h => Written += h, h => Written -= h);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ImmutableInterlocked.Update(ref _lines, (lines, line) => lines.Add(line), $"{logLevel}: {formatter(state, exception)} {exception?.Message}");
        Written?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose()
    {
    }
}
