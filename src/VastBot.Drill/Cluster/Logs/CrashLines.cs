using VastBot.Drill.Cluster.Controllers;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Logs;

/// <summary>The short life of the crashing release, as it prints it.</summary>
internal static class CrashLines
{
    private static readonly string[] Lines =
    [
        $"INFO starting vastai-integration {Integration.CrashingRelease}",
        "INFO configuration read: region=eu poll=5s",
        "INFO connected to queue default",
        "INFO ready",
        "INFO first job accepted",
        "WARN setting offers.region is deprecated, reading offers.regions",
        "ERROR unhandled exception in worker 1: ConfigurationError: setting \"offers.regions\" is required since 2.8.0",
        "  at vastai.offers.select (offers.py, line 118)",
        "  at vastai.worker.run (worker.py, line 41)",
        "FATAL worker 1 died, stopping after error, exit code 1",
    ];

    public static IEnumerable<LogEntry> Of(DateTimeOffset start) =>
        Lines.Select((line, i) => new LogEntry(start + (CrashLoop.Run * 0.95 * i / (Lines.Length - 1)), line));
}
