using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Features.Communication;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

/// <summary>The forms, lists and briefs around the card, as somebody has read and approved them.</summary>
public sealed class What_a_responder_reads
{
    private static readonly OutsideText Outside = new(new SecretMasker());

    private static readonly PracticeMark Serious = new(false);

    private static readonly JournalEntry Armed = new(
        StreamId.Environment("production"), 1, InState.Start.AddMinutes(3), InState.Responder, new WorkaroundArmed("queue-mode", new(null, "queue"), $"{InState.Id}"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_of_a_resolution_asks_what_fixed_it() =>
        Approved.View("resolve-form", await new ResolveForm(Record(InState.All["commanded"]), Outside, Serious).Of(InState.All["commanded"], "", Ct));

    [Fact]
    public async Task The_form_of_a_resolution_lists_what_is_still_armed() => Approved.View("resolve-form-armed", await ResolveArmed());

    [Fact]
    public async Task What_is_armed_must_be_ticked_one_by_one()
    {
        var form = await ResolveArmed();
        var submission = new ResolveSubmission(null!, null!, null!, null!, null!);

        Assert.Equal(["what_fixed_it", "keep"], submission.Validate(CommunicationBench.Submission(form, "U0RESPONDER", new { })).Keys);
        Assert.Equal("Still armed: queue-mode. Switch it off, or tick it to keep it.", submission.Validate(Sent(form)).Single().Value);
        Assert.Empty(submission.Validate(Sent(form, "queue-mode")));
    }

    [Fact]
    public async Task A_new_commander_is_told_state_workarounds_promise_approvals_and_what_was_tried()
    {
        IReadOnlyList<JournalEntry> entries = [.. InState.Entries(
            InState.Declaration with { Commander = "U0COMMANDER" },
            [
                .. InState.Channel,
                new SeverityChanged(new(Severity.P2, Severity.P1), "all jobs <fail>"),
                new NoteAdded("Asked <!channel> & Vast.ai's support", InState.Start, null),
                new PublicTextProposed("p1", "Jobs are delayed.", "GPU jobs are delayed"),
            ]).Select(entry => entry.Event is ChannelMade or CardPosted ? entry with { By = Author.Bot } : entry)];
        var incident = Incident.Fold(InState.Id, entries);
        Approved.Message("brief", await Brief(incident, entries, [Armed]));
    }

    [Fact]
    public async Task A_brief_of_what_has_only_begun_says_what_is_not_known()
    {
        var entries = InState.Entries(InState.Declaration with { Commander = "U0COMMANDER", Impact = "", CurrentAction = "", NextUpdate = null });
        Approved.Message("brief-of-a-beginning", await Brief(Incident.Fold(InState.Id, entries), entries, []));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("commanded", "updated", "without-channel")]
    public async Task The_open_incidents_are_listed(params string[] states)
    {
        var incidents = Substitute.For<IIncidents>();
        IReadOnlyList<IncidentSummary> open = [.. states.Where(state => state != "none").Select(state => InState.All[state].Summary())];
        incidents.ListOpen(null, Ct).ReturnsForAnyArgs(open);
        var asked = new SlashCommand { Command = "/vast", Verb = "status", UserId = "U0RESPONDER", RequestId = "r" };
        var reply = Assert.IsType<Reply.Ephemeral>(await new StatusCommand(incidents, Outside, new Notice(Serious)).Handle(asked, Ct).SingleAsync(Ct));
        Approved.Message($"status-{open.Count}", reply.Message);
    }

    [Theory]
    [InlineData("declared")]
    [InlineData("without-channel")]
    public void Who_declared_it_reads_where_it_goes_on(string state) => Approved.View($"declared-view-{state}", new DeclaredView(Outside, Serious).Of(InState.All[state]));

    [Fact]
    public void Severity_and_reopening_ask_for_a_reason()
    {
        Approved.View("severity-form", new ReasonForm(Serious).Severity(InState.All["commanded"]));
        Approved.View("reopen-form", new ReasonForm(Serious).Reopen(InState.All["resolved"]));
    }

    private static Task<ModalView> ResolveArmed() => new ResolveForm(Record(InState.All["commanded"], Armed), Outside, Serious).Of(InState.All["commanded"], "A new <key>", Ct);

    private static ViewSubmission Sent(ModalView form, params string[] kept) => CommunicationBench.Submission(form, "U0RESPONDER", new
    {
        what_fixed_it = new { what_fixed_it = new { type = "plain_text_input", value = "A new key" } },
        keep = new { keep = new { type = "checkboxes", selected_options = kept.Select(name => new { value = name }) } },
    });

    private static async Task<Message> Brief(Incident incident, IReadOnlyList<JournalEntry> entries, IReadOnlyList<JournalEntry> around)
    {
        var journal = Substitute.For<IJournal>();
        journal.Read(StreamId.Of(InState.Id), 0, Ct).Returns(entries);
        journal.Read(StreamId.Environment("production"), 0, Ct).Returns(around);
        var names = NewsMessageTests.Names();
        var time = new VastBot.Testing.MovableTime(InState.Start.AddMinutes(10));
        var desk = new CardDesk(Record(incident, [.. around]), [], new IncidentCard(Outside, Serious), new Clocks(time, time), NullLogger<CardDesk>.Instance);
        return await new BriefDesk(journal, desk, [new CommunicationBriefPart(names, Outside)], names, Outside, Serious).Write(incident, Ct);
    }

    private static IIncidents Record(Incident incident, params JournalEntry[] around)
    {
        var incidents = Substitute.For<IIncidents>();
        incidents.Environment(incident.Environment, Ct).ReturnsForAnyArgs(EnvironmentState.Fold(incident.Environment, around));
        return incidents;
    }
}
