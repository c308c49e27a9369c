using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Evidence.Snapshots;

/// <summary>Brings a bundle into the thread under the incident's card; where it is too large or Slack refuses it, the thread says where it is kept.</summary>
internal sealed class ShareTarget(ISlackApi slack, ChannelPosts posts, IIncidents incidents, IJournal journal, BundleFolder folder, EvidenceOptions options, OutsideText outside) : IOutboxTarget
{
    public const string TargetName = "evidence-share";

    private const int MostAttempts = 30;
    private static readonly TimeSpan ChannelIsBeingMade = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilItsMakerLooks = TimeSpan.FromSeconds(2);

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var id = delivery.Row.Stream.AsIncident()!.Value;
        var collected = (EvidenceCollected)(await SnapshotRow.Entry(journal, delivery.Row, cancellationToken)).Event;
        var incident = await incidents.Find(id, cancellationToken);
        if (incident is not { Channel: { } channel, Card: { } card })
            return delivery.Attempt < MostAttempts ? new TryAgain("the incident has no channel yet", ChannelIsBeingMade) : Kept(collected, "the incident has no channel");
        if (folder.Find($"{id}", collected.File) is not { } file) return WithAnother(collected, delivery.Attempt);
        var thread = card.Channel == channel.Id ? card.TimeStamp : null;
        try
        {
            if (await IsThere(channel.Id, thread, collected.File, cancellationToken)) return new Delivered(new EvidenceShared(collected.Snapshot, true, ""));
            var why = file.Length > options.UploadMegabytes * 1024L * 1024 ? TooLarge : await Upload(channel.Id, thread, file, collected, cancellationToken);
            if (why is null) return new Delivered(new EvidenceShared(collected.Snapshot, true, ""));
            await posts.Post(channel.Id, Where(file, collected, why), delivery.Row.Key, delivery.Since, cancellationToken, thread);
            return Kept(collected, why);
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Of(refused) is { Passes: true } trouble && delivery.Attempt < MostAttempts ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : Kept(collected, refused.Message);
        }
    }

    private string TooLarge => options.UploadMegabytes == 0 ? "uploads are switched off" : $"it is larger than {options.UploadMegabytes} MiB";

    /// <summary>Whoever takes up the row next may be the replica that has the bundle; one that was replaced never comes.</summary>
    private static DeliveryOutcome WithAnother(EvidenceCollected collected, int attempt) =>
        collected.Replica is { } maker && maker != Environment.MachineName && attempt < MostAttempts
            ? new TryAgain($"the bundle is in the folder of {maker}", UntilItsMakerLooks)
            : Kept(collected, collected.Replica is { } gone ? $"it is in the folder of {gone}, which this replica does not share" : "it is not in this replica's folder");

    private static Delivered Kept(EvidenceCollected collected, string why) => new(new EvidenceShared(collected.Snapshot, false, why));

    /// <summary>Null: it is uploaded. Otherwise why Slack will never take it.</summary>
    private async Task<string?> Upload(string channel, string? thread, System.IO.FileInfo file, EvidenceCollected collected, CancellationToken cancellationToken)
    {
        try
        {
            await slack.Files.Upload(
                new FileUpload
                {
                    Files = [new FileContent { FileName = collected.File, Open = file.OpenRead, Length = file.Length }],
                    ChannelId = channel,
                    ThreadTs = thread,
                    InitialComment = Comment(collected),
                },
                cancellationToken);
            return null;
        }
        catch (SlackException refused) when (!SlackTrouble.Of(refused).Passes)
        {
            return SlackTrouble.Of(refused).Why;
        }
    }

    /// <summary>A process may have died after the upload and before its tick.</summary>
    private async Task<bool> IsThere(string channel, string? thread, string file, CancellationToken cancellationToken)
    {
        var messages = thread is null ? slack.Conversations.History(new HistoryQuery { Channel = channel }, cancellationToken) : slack.Conversations.Replies(thread, new HistoryQuery { Channel = channel }, cancellationToken);
        var looked = 0;
        await foreach (var message in messages)
        {
            if (message.Files.Any(shared => shared.Name == file)) return true;
            if (++looked == 500) break;
        }

        return false;
    }

    private string Comment(EvidenceCollected collected) =>
        $"*Evidence* ({outside.Line(collected.Reason, 60)}): {collected.Files} files, {Sizes.Of(collected.Size)}, {EvidenceWords.Masked(collected.Masked)}. {Missing(collected)}\n`sha256 {collected.Sha256}`";

    private string Missing(EvidenceCollected collected) => collected.Missing.Count == 0 ? "Nothing is missing." : $"Missing: {outside.Line(string.Join(", ", collected.Missing), 600)}.";

    private Message Where(System.IO.FileInfo file, EvidenceCollected collected, string why)
    {
        var text = $"{Comment(collected)}\nIt was not uploaded: {outside.Line(why, 300)}. It is kept on {outside.Line(Environment.MachineName, 80)} in `{outside.Line(file.FullName, 300)}`.";
        return new Message(text, [new SectionBlock { Text = new Markdown(text) }]);
    }
}
