using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Says in the incident's own channel what changed: who, what, before and after.</summary>
internal sealed class LineTarget(IIncidents incidents, IJournal journal, ChannelPosts posts, NewsMessage messages) : IOutboxTarget
{
    public const string TargetName = "incident.line";
    public const string Acknowledged = "acknowledged";
    public const string Severity = "severity";
    public const string Commander = "commander";
    public const string Resolved = "resolved";
    public const string Reopened = "reopened";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var id = delivery.Row.Stream.AsIncident()!.Value;
        if (await incidents.Find(id, cancellationToken) is not { Channel: { } channel }) return new Delivered();
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);
        if (entries.FirstOrDefault(entry => IsOf(delivery.Row, entry)) is not { } told) return new GaveUp("the entry that it tells of is not in the journal");

        // As it stood then: the words tell of that moment, however late they arrive.
        var then = Incident.Fold(id, entries.TakeWhile(entry => entry.Version <= LastOfAppend(entries, told)));
        try
        {
            await posts.Post(channel.Id, await messages.Line(told, then, cancellationToken), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, SetUpSteps.Announcement);
        }
    }

    /// <summary>The row's key begins with the stream and the version of its entry.</summary>
    private static bool IsOf(OutboxRow row, JournalEntry entry) => row.Key.StartsWith($"{entry.Stream}/{entry.Version}/", StringComparison.Ordinal);

    /// <summary>What was appended together happened together: by the same author, at the same moment.</summary>
    private static int LastOfAppend(IReadOnlyList<JournalEntry> entries, JournalEntry told) =>
        entries.Where(entry => entry.Version >= told.Version && entry.At == told.At && entry.By == told.By).Max(entry => entry.Version);
}
