using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>Each message and view of the feature, in each state, as somebody has read and approved it.</summary>
public sealed class What_people_read
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("proposed")]
    [InlineData("approved")]
    [InlineData("published")]
    [InlineData("failed")]
    [InlineData("superseded")]
    public async Task The_request_for_approval_in_each_state(string state)
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await In(bench, state);
        var entries = await bench.Process.Journal.Read(StreamId.Of(incident.Id), 0, Ct);
        Approved.Message($"public-ask-{state}", (await bench.Get<AskMessage>().Of(incident, entries, "p1", Ct))!);
    }

    [Theory]
    [InlineData("proposed")]
    [InlineData("approved")]
    [InlineData("published")]
    [InlineData("failed")]
    [InlineData("resolved")]
    public async Task Our_part_of_the_card_in_each_state(string state)
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await In(bench, state);
        var view = new CardView(incident, new EnvironmentState("production"), bench.Time.GetUtcNow());
        var part = await bench.Process.Services.GetServices<ICardPart>().OfType<CommunicationCardPart>().Single().Draw(view, Ct);
        Approved.Text($"card-part-{state}.txt", string.Join('\n', [.. part.Lines, .. part.Buttons.Select(offered => $"[{offered.Button.Text.Text}] {offered.Rank} {offered.Button.ActionId} {offered.Button.Value}")]) + "\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_update_in_a_channel(bool holding)
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new Updated("Half of the jobs <b>run</b> again", new("", "Half of the jobs"), new("", "Watching"), holding));
        var entries = await bench.Process.Journal.Read(StreamId.Of(incident.Id), 0, Ct);
        Approved.Message(holding ? "update-holding" : "update", bench.Get<UpdateWords>().Of(incident, entries[^1]));
    }

    [Fact]
    public async Task The_form_of_a_public_text_with_what_stops_it()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var entry = new PublicTextEntry("Jobs on gpu-node-07 fail", "Ask U0RESPONDER.", Notify: true);
        var findings = await bench.Get<PublicTextDesk>().Check(incident, entry.Headline, entry.Words, Ct);
        Approved.View("public-text-form", bench.Get<PublicTextForm>().Of(incident, entry, findings));
    }

    [Fact]
    public async Task A_brief_names_what_waits_for_approval()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new PublicTextProposed("p1", "x", "New jobs are delayed"));
        var view = new CardView(incident, new EnvironmentState("production"), bench.Time.GetUtcNow());
        var brief = await bench.Process.Services.GetServices<IBriefPart>().OfType<CommunicationBriefPart>().Single().Tell(view, Ct);
        Assert.Equal(["📄 *Status page*: a text by Name of U0RESPONDER waits for approval: “New jobs are delayed”"], brief);
    }

    private static Task<Incident> In(CommunicationBench bench, string state) =>
        bench.Declare([new PublicTextProposed("p1", "We are looking.\n\nStatus: Investigating", "New jobs are delayed"), .. Turns(state)]);

    private static IEnumerable<JournalEvent> Turns(string state) => state switch
    {
        "approved" => [new PublicTextApproved("p1")],
        "published" => [new PublicTextApproved("p1"), new PublicTextPublished("p1", "page-1", "https://status.example.com/1")],
        "failed" => [new PublicTextApproved("p1"), new PublicTextFailed("p1", "Statuspage refuses the key (401)")],
        "resolved" =>
        [
            new PublicTextApproved("p1"),
            new PublicTextPublished("p1", "page-1", "https://status.example.com/1"),
            new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", []),
        ],
        "superseded" => [new PublicTextProposed("p2", "Better.", "Other")],
        _ => [],
    };
}
