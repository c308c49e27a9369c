using System.Text.Json;
using VastBot.Runbook.Features.Postmortems.Talking;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Storing;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Postmortems;

/// <summary>A form is sent off against what stands then, not against what stood when it was opened.</summary>
public sealed class Filling_in_the_postmortem
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Counts_whether_the_draft_was_on_record_when_the_form_was_opened_or_not(bool draftComesMeanwhile)
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (process, id) = await Resolved(bench);
        if (draftComesMeanwhile) await process.Incidents.Change(id, null, Some.Responder, [new PostmortemWritten(1, new())], Ct);

        var told = await Send(process, id, seen: 0, "An expired key.");
        if (!draftComesMeanwhile) await process.Incidents.Change(id, null, Some.Responder, [new PostmortemWritten(1, new())], Ct);

        var postmortem = (await process.Incidents.Find(id, Ct))!.Postmortem!;
        Assert.Equal((2, "An expired key."), (postmortem.Version, postmortem.Words.Summary));
        Assert.Empty(told);
    }

    [Fact]
    public async Task Takes_nothing_from_who_was_faster_and_gives_the_words_back()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (process, id) = await Resolved(bench);
        Assert.Empty(await Send(process, id, seen: 1, "The first."));

        var told = Assert.IsType<Reply.Ephemeral>(Assert.Single(await Send(process, id, seen: 1, "The second.")));

        Assert.Contains("Somebody wrote version 2", told.Message.Text, StringComparison.Ordinal);
        Assert.Contains("The second.", told.Message.Text, StringComparison.Ordinal);
        Assert.Equal("The first.", (await process.Incidents.Find(id, Ct))!.Postmortem!.Words.Summary);
    }

    private static async Task<(RecordProcess Process, IncidentId Id)> Resolved(RecordBench bench)
    {
        var process = bench.Start();
        var incident = await process.Incidents.Declare(Some.Declaration(), "1", Some.Responder, Ct);
        await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Resolution(incident)], Ct);
        return (process, incident.Id);
    }

    private static async Task<List<Reply>> Send(RecordProcess process, IncidentId id, int seen, string summary)
    {
        var form = new PostmortemSubmission(process.Incidents, process.Get<IncidentChanges>(), new SecretMasker());
        var submission = new ViewSubmission
        {
            CallbackId = PostmortemModal.CallbackId,
            ViewId = "V1",
            UserId = "U0RESPONDER",
            PrivateMetadata = $"{id} {seen}",
            State = new ViewState(JsonSerializer.SerializeToElement(new Dictionary<string, object>
            {
                [PostmortemModal.Summary] = new Dictionary<string, object> { [PostmortemModal.Field] = new { type = "plain_text_input", value = summary } },
            })),
        };
        await form.Record(submission, Ct);
        return await form.Handle(submission, Ct).ToListAsync(Ct);
    }
}
