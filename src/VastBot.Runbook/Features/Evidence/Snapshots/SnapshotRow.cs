using System.Globalization;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Evidence.Snapshots;

/// <summary>Which entry a row is about: its subject says its version.</summary>
internal static class SnapshotRow
{
    private const string Prefix = "entry-";

    public static string Subject(int version) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{version}");

    public static async Task<JournalEntry> Entry(IJournal journal, OutboxRow row, CancellationToken cancellationToken)
    {
        var version = int.Parse(row.Subject.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
        return (await journal.Read(row.Stream, version - 1, cancellationToken))[0];
    }
}
