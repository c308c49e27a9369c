using System.Text.Json;
using VastBot.Runbook.Features.Timeline;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Runbook.Tests.Storing;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Timeline;

public sealed class Following_captured_messages
{
    private const string Link = "https://example.slack.com/archives/C0INC1/p1700000000000100";

    [Fact]
    public async Task An_edit_and_a_deletion_in_Slack_reach_the_timeline_once_and_masked()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var record = bench.Start();
        var incident = await record.Incidents.Declare(Some.Declaration(), "once", Some.Responder, TestContext.Current.CancellationToken);
        await record.Incidents.Change(
            incident.Id, null, Some.Responder, [new ChannelMade("C0INC1", "inc-1"), new NoteAdded("responder: pods are bak", bench.Time.GetUtcNow(), Link)], TestContext.Current.CancellationToken);
        var following = new CapturedMessages(record.Incidents, record.Journal, new SecretMasker());

        var edit = """{"type":"message","subtype":"message_changed","channel":"C0INC1","message":{"ts":"1700000000.000100","text":"pods are back, token: abcdef123456","user":"U1","edited":{"user":"U1"}}}""";
        await following.Handle(Event(edit), TestContext.Current.CancellationToken);
        await following.Handle(Event(edit), TestContext.Current.CancellationToken);
        await following.Handle(Event(edit.Replace("000100", "000200", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        var entries = await record.Journal.Read(StreamId.Of(incident.Id), 0, TestContext.Current.CancellationToken);
        Assert.Single(entries, entry => entry.Event is NoteEdited);
        Assert.Contains(IncidentTimeline.Of(entries), line => line.Text == "responder: pods are back, token: ***" && line.Edited);

        await following.Handle(Event("""{"type":"message","subtype":"message_deleted","channel":"C0INC1","deleted_ts":"1700000000.000100"}"""), TestContext.Current.CancellationToken);
        await following.Handle(Event(edit), TestContext.Current.CancellationToken);

        entries = await record.Journal.Read(StreamId.Of(incident.Id), 0, TestContext.Current.CancellationToken);
        Assert.Single(IncidentTimeline.Of(entries), line => line.Deleted);
        Assert.IsType<NoteWithdrawn>(entries[^1].Event);
    }

    private static SlackEvent Event(string json) => new() { RequestId = "r", UserId = "U1", Type = "message", Event = JsonDocument.Parse(json).RootElement };
}
