using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Snapshots;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Storing;
using VastBot.Slack;
using PostedMessage = VastBot.Runbook.Model.Incidents.PostedMessage;

namespace VastBot.Runbook.Tests.Features.Evidence;

/// <summary>Each replica keeps bundles in a folder of its own: the one that made it uploads it, or nobody does and the record says where it is.</summary>
public sealed class Bundles_of_another_replica : IDisposable
{
    private const string File = "INC-1-20261120-030000-4-declared.tar.gz";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-bundles-");
    private readonly ISlackApi _slack = Substitute.For<ISlackApi>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Are_left_to_it_for_a_while_then_the_record_says_where_they_are()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (target, row) = await Collected(bench, replica: "vastbot-other");

        for (var attempt = 1; attempt < 30; attempt++)
            Assert.Contains("vastbot-other", Assert.IsType<TryAgain>(await target.Deliver(new(row, attempt, bench.Time.GetUtcNow()), Ct)).Why, StringComparison.Ordinal);
        var left = Assert.IsType<EvidenceShared>(Assert.Single(Assert.IsType<Delivered>(await target.Deliver(new(row, 30, bench.Time.GetUtcNow()), Ct)).Results));

        Assert.False(left.Uploaded);
        Assert.Contains("it is in the folder of vastbot-other, which this replica does not share", left.Why, StringComparison.Ordinal);
        await _slack.Files.DidNotReceiveWithAnyArgs().Upload(null!, Ct);
    }

    [Fact]
    public async Task Are_uploaded_by_whoever_sees_them_where_the_folder_is_shared()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (target, row) = await Collected(bench, replica: "vastbot-other");
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory("INC-1").FullName, File), "packed", Ct);

        var shared = Assert.IsType<EvidenceShared>(Assert.Single(Assert.IsType<Delivered>(await target.Deliver(new(row, 1, bench.Time.GetUtcNow()), Ct)).Results));

        Assert.True(shared.Uploaded);
        await _slack.Files.Received(1).Upload(Arg.Is<FileUpload>(upload => upload.ChannelId == "C1" && upload.ThreadTs == "1.1" && upload.Files[0].FileName == File), Arg.Any<CancellationToken>());
    }

    private async Task<(ShareTarget Target, OutboxRow Row)> Collected(RecordBench bench, string replica)
    {
        var process = bench.Start();
        var incident = await process.Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        var appended = (Appended)await process.Incidents.Change(
            incident.Id,
            null,
            Author.Bot,
            [new ChannelMade("C1", "inc-1"), new CardPosted(new PostedMessage("C1", "1.1")), new EvidenceCollected(4, "declared", File, 6, "00", 1, [], 0) { Replica = replica }],
            Ct);
        var options = new EvidenceOptions { Folder = _folder.FullName };
        var target = new ShareTarget(
            _slack, new ChannelPosts(_slack), process.Incidents, process.Journal, new BundleFolder(options, new Clocks(bench.Time, bench.Time)), options, new OutsideText(new SecretMasker()));
        return (target, OutboxRow.For(appended.Entries[^1], ShareTarget.TargetName, SnapshotRow.Subject(appended.Version), OutboxKind.Send));
    }
}
