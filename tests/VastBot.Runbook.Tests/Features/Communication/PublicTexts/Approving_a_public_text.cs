using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>From a proposal to the page: only what a person approved, on the facts that they saw.</summary>
public sealed class Approving_a_public_text
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_previewed_approved_by_another_published_and_its_receipt_shown()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new ChannelMade("C1", "inc-1"));
        var preview = await Propose(bench, incident, "New jobs are delayed", "");

        Approved.View("public-text-preview", Stable(preview));
        Assert.Equal("Approve", preview.Submit?.Text);
        Assert.Contains("New jobs are delayed", CommunicationBench.Text(preview), StringComparison.Ordinal);
        await bench.Deliver();
        Assert.Empty(bench.Page.Asked);
        Assert.Contains("<@U0PUBLISHER> <!subteam^S0ONCALL>", CommunicationBench.Text(Assert.Single(bench.Posts)), StringComparison.Ordinal);

        var approving = bench.Submit(bench.Handler<ApprovalSubmission>(), preview, "U0PUBLISHER", new { });
        await Until(async () => (await bench.Fold(incident.Id)).PublicText!.Stage == PublicTextStage.Approved);
        await bench.Deliver();
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("*Published.* <https://status.example.com/1>", CommunicationBench.Text(await approving), StringComparison.Ordinal);

        var shown = Assert.Single(bench.Page.Asked).Publication;
        Assert.Contains(shown.Text, preview.Blocks.OfType<SectionBlock>().Select(block => block.Text?.Text));
        Assert.Equal((PublicTextStage.Published, "U0PUBLISHER"), ((await bench.Fold(incident.Id)).PublicText!.Stage, (await bench.Fold(incident.Id)).PublicText!.ApprovedBy!.Id));
        Assert.Contains("*Published*", CommunicationBench.Text(bench.Edits[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("Review and approve", CommunicationBench.Text(bench.Edits[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The pod vastai-integration-5d4f6b7c9d-x2x9z restarts", "looks like the name of a pod")]
    [InlineData("Name of U0RESPONDER is looking", "names somebody on this incident")]
    [InlineData("fixed at 23:59 UTC", "neither the promised next update")]
    public async Task What_the_linter_stops_is_not_even_proposed_and_the_words_stay_in_the_form(string words, string why)
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var again = await Propose(bench, incident, "New jobs are delayed", words);

        Assert.Equal(PublicTextForm.CallbackId, again.CallbackId);
        Assert.Contains(why, CommunicationBench.Text(again), StringComparison.Ordinal);
        Assert.Contains(words, CommunicationBench.Text(again), StringComparison.Ordinal);
        Assert.Null((await bench.Fold(incident.Id)).PublicText);
    }

    [Theory]
    [InlineData("status Investigating → Identified")]
    [InlineData("severity P2 → P1")]
    [InlineData("update: Worse")]
    public async Task If_a_fact_moved_since_the_preview_nothing_is_published_and_the_preview_says_what(string what)
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var preview = await Propose(bench, incident, "New jobs are delayed", "");
        await bench.Append(incident.Id, "U0COMMANDER", Turn(what));

        var again = await bench.Submit(bench.Handler<ApprovalSubmission>(), preview, "U0PUBLISHER", new { });

        Assert.Contains("*Something changed since you saw this.*", CommunicationBench.Text(again), StringComparison.Ordinal);
        Assert.Contains(what, CommunicationBench.Text(again), StringComparison.Ordinal);
        Assert.Equal(PublicTextStage.Proposed, (await bench.Fold(incident.Id)).PublicText!.Stage);
        await bench.Deliver();
        Assert.Empty(bench.Page.Asked);

        await Approve(bench, again!, "U0PUBLISHER");
        Assert.Equal(PublicTextStage.Approved, (await bench.Fold(incident.Id)).PublicText!.Stage);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_approve_at_once_one_publishes_and_the_other_is_told(string provider)
    {
        await using var bench = await CommunicationBench.Start(provider);
        var incident = await bench.Declare();
        var preview = await Propose(bench, incident, "New jobs are delayed", "");
        var handler = bench.Handler<ApprovalSubmission>();
        var (one, other) = (CommunicationBench.Submission(preview, "U1PUBLISHER", new { }), CommunicationBench.Submission(preview, "U2PUBLISHER", new { }));

        await Task.WhenAll(handler.Record(one, Ct).AsTask(), handler.Record(other, Ct).AsTask());

        var approvals = (await bench.Process.Journal.Read(StreamId.Of(incident.Id), 0, Ct)).Where(entry => entry.Event is PublicTextApproved).ToList();
        var winner = Assert.Single(approvals).By.Id;
        var told = await CommunicationBench.Answer(handler, winner == "U1PUBLISHER" ? other : one);
        Assert.Contains($"*Name of {winner} approved it first*", CommunicationBench.Text(told), StringComparison.Ordinal);
        await bench.Deliver();
        Assert.Single(bench.Page.Asked);
    }

    [Fact]
    public async Task What_failed_is_tried_again_by_one_click_while_its_facts_hold()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        await Approve(bench, await Propose(bench, incident, "New jobs are delayed", ""), "U0PUBLISHER");
        bench.Page.Answers.Enqueue(new PublishOutcome.Refused("Statuspage refuses the key (401)"));
        await bench.Deliver();
        var text = (await bench.Fold(incident.Id)).PublicText!;
        Assert.Equal((PublicTextStage.Failed, "Statuspage refuses the key (401)"), (text.Stage, text.Trouble));

        await Retry(bench, $"INC-1 {text.Proposal}");
        await bench.Deliver();
        Assert.Equal(PublicTextStage.Published, (await bench.Fold(incident.Id)).PublicText!.Stage);
    }

    [Fact]
    public async Task A_retry_after_the_facts_moved_shows_the_preview_instead()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        await Approve(bench, await Propose(bench, incident, "New jobs are delayed", ""), "U0PUBLISHER");
        bench.Page.Answers.Enqueue(new PublishOutcome.Refused("401"));
        await bench.Deliver();
        await bench.Append(incident.Id, "U0COMMANDER", new SeverityChanged(new(Severity.P2, Severity.P1), "worse"));

        var view = (await bench.Click(bench.Handler<RetryButton>(), $"INC-1 {(await bench.Fold(incident.Id)).PublicText!.Proposal}", "U0PUBLISHER"))[^1];

        Assert.Equal(PublicTextPreview.CallbackId, view.CallbackId);
        Assert.Contains("Something changed since this was approved", CommunicationBench.Text(view), StringComparison.Ordinal);
        await bench.Deliver();
        Assert.Single(bench.Page.Asked);
    }

    [Fact]
    public async Task A_resolution_that_the_public_must_hear_of_is_proposed_and_published_only_when_approved()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        await Approve(bench, await Propose(bench, incident, "New jobs are delayed", ""), "U0PUBLISHER");
        await bench.Deliver();
        var open = await bench.Fold(incident.Id);
        await bench.Append(incident.Id, "U0COMMANDER", Some.Resolution(open));
        await bench.Deliver();

        var proposed = (await bench.Fold(incident.Id)).PublicText!;
        Assert.Equal((PublicTextStage.Proposed, "New jobs are delayed", AuthorKind.Bot), (proposed.Stage, proposed.Headline, proposed.ProposedBy.Kind));
        Assert.Contains("resolved", proposed.Text, StringComparison.Ordinal);
        Assert.Single(bench.Page.Asked);

        var review = (await bench.Click(bench.Handler<ReviewButton>(), $"INC-1 {proposed.Proposal}", "U0PUBLISHER"))[^1];
        await Approve(bench, review, "U0PUBLISHER");
        await bench.Deliver();
        Assert.Equal((IncidentStatus.Resolved, "page-1"), (bench.Page.Asked[1].Publication.Status, bench.Page.Asked[1].Publication.PageIncident));
    }

    [Fact]
    public async Task A_newer_proposal_takes_the_place_of_the_older_whose_approval_then_says_so()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new ChannelMade("C1", "inc-1"));
        var first = await Propose(bench, incident, "One", "");
        await bench.Deliver();
        await Propose(bench, await bench.Fold(incident.Id), "Two", "");
        await bench.Deliver();
        Assert.Contains(bench.Edits, edit => CommunicationBench.Text(edit).Contains("*Superseded*", StringComparison.Ordinal));

        var again = await bench.Submit(bench.Handler<ApprovalSubmission>(), first, "U0PUBLISHER", new { });
        Assert.Contains("A newer text was proposed", CommunicationBench.Text(again), StringComparison.Ordinal);
        Assert.Contains("Two", CommunicationBench.Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_publishers_may_approve_and_retry()
    {
        Assert.Equal(Permission.Publish, new ApprovalSubmission(null!, null!).Needs);
        Assert.Equal(Permission.Publish, new RetryButton(null!, null!, null!, null!, null!).Needs);
    }

    private static JournalEvent Turn(string what) => what[..3] switch
    {
        "sta" => new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Identified)),
        "sev" => new SeverityChanged(new(Severity.P2, Severity.P1), "worse"),
        _ => new Updated("Worse", new("", "x"), new("", "y"), Holding: false),
    };

    private static async Task<ModalView> Propose(CommunicationBench bench, Incident incident, string headline, string words)
    {
        var form = bench.Get<PublicTextForm>().Of(incident, PublicTextEntry.From(incident, "Problems"));
        var values = new
        {
            headline = new { headline = new { value = headline } },
            words = new { words = new { value = words } },
        };
        return (await bench.Submit(bench.Handler<PublicTextSubmission>(), form, "U0RESPONDER", values))!;
    }

    private static async Task Approve(CommunicationBench bench, ModalView preview, string userId) =>
        await bench.Handler<ApprovalSubmission>().Record(CommunicationBench.Submission(preview, userId, new { }), Ct);

    private static async Task Retry(CommunicationBench bench, string value)
    {
        var button = bench.Handler<RetryButton>();
        await button.Record(new BlockAction { ActionId = button.ActionId, Value = value, UserId = "U0PUBLISHER" }, Ct);
    }

    /// <summary>Without what differs from run to run.</summary>
    private static ModalView Stable(ModalView view) => view with { PrivateMetadata = "" };

    private static async Task Until(Func<Task<bool>> isSo)
    {
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
    }
}
