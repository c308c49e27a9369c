using System.ComponentModel.DataAnnotations;

namespace VastBot.Runbook.Storing;

/// <summary>Where the record is kept: configuration section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Which kind of database. Default Sqlite.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>How to reach the server, for PostgreSql: <c>Host=…;Database=…;Username=…;Password=…</c>. A secret. No default.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>For Sqlite: the database file; relative to the working folder. Default <c>data/vastbot.db</c>.</summary>
    public string Path { get; set; } = "data/vastbot.db";

    /// <summary>How long triage reports are kept. Default 30 days, 1 s to 10 years.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3650.00:00:00")]
    public TimeSpan KeepReportsFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many triage reports are kept at most. Default 10,000; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int KeepReports { get; set; } = 10_000;

    /// <summary>How long the id of a delivered request is remembered, so that a second delivery is known. Default 1 day, 1 s to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan KeepDeliveriesFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long alert groups of which nothing more was heard are kept. Default 30 days, 1 hour to 10 years.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepAlertsFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often the outbox is looked at for what other replicas left and for retries. Default 1 s, 100 ms to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan OutboxPoll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long deliveries of a killed process wait until another takes them up; a living one renews it. Default 15 s, 1 s to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan OutboxLease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait between two attempts of a delivery. Default 1 minute, 1 s to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan OutboxBackOffCap { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many lanes are delivered at once. Default 8; 1 to 64.</summary>
    [Range(1, 64)]
    public int OutboxLanes { get; set; } = 8;

    /// <summary>How long delivered rows are remembered. Default 7 days, 1 minute to 365 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan KeepOutboxFor { get; set; } = TimeSpan.FromDays(7);
}
