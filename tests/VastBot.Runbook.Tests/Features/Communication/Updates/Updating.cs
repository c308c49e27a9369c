using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>The form of an update, from opening it to what everyone reads.</summary>
public sealed class Updating
{
    private const string Key = "abcdef0123456789abcdef0123456789";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task One_append_holds_text_status_and_promise_and_both_channels_read_it_once(string provider)
    {
        await using var bench = await CommunicationBench.Start(provider);
        var incident = await bench.Declare(new ChannelMade("C1", "inc-1"));

        var left = await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values("A new key is in place", status: "Monitoring", next: "2h"));

        Assert.Null(left);
        var after = await bench.Fold(incident.Id);
        Assert.Equal((IncidentStatus.Monitoring, "A new key is in place", "Most jobs fail", "Watching"), (after.Status, after.LastUpdate, after.Impact, after.CurrentAction));
        Assert.Equal(bench.Time.GetUtcNow().AddHours(2), after.NextUpdate);
        Assert.Equal(incident.Version + 3, after.Version);

        await bench.Deliver();
        await bench.Deliver();
        Assert.Equal(["C0MAIN", "C1"], bench.Posts.Select(post => post.Channel).Order());
        Assert.All(bench.Posts, post =>
        {
            Assert.Contains("A new key is in place", CommunicationBench.Text(post.Blocks), StringComparison.Ordinal);
            Assert.Contains("Monitoring", CommunicationBench.Text(post.Blocks), StringComparison.Ordinal);
            Assert.StartsWith("P2 INC-1 Monitoring: A new key", post.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Where_the_incident_has_no_channel_only_the_main_one_reads_it()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new StepFailed("channel", "missing_scope", "add it"));
        await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values("News"));
        await bench.Deliver();
        Assert.Equal("C0MAIN", Assert.Single(bench.Posts).Channel);
    }

    [Fact]
    public async Task A_channel_that_refuses_stands_on_the_card_and_gets_the_update_when_somebody_tries_again()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new StepFailed("channel", "missing_scope", "add it"));
        bench.Refuse = "is_archived";
        await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values("News"));
        await bench.Deliver();
        var trouble = Assert.Single((await bench.Fold(incident.Id)).Troubles, trouble => trouble.Step == UpdateTarget.StepOf(UpdatePlace.Main));
        Assert.Equal("the channel is archived", trouble.Why);

        bench.Refuse = null;
        await bench.Append(incident.Id, "U0RESPONDER", new SetUpAsked([trouble.Step]));
        await bench.Deliver();
        Assert.Contains("News", Assert.Single(bench.Posts).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await bench.Fold(incident.Id)).Troubles, left => left.Step == trouble.Step);
    }

    [Fact]
    public async Task An_update_waits_for_the_channel_that_is_being_made()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values("News"));
        await bench.Deliver();
        Assert.DoesNotContain(bench.Posts, post => post.Channel == "C1");

        await bench.Append(incident.Id, "U0RESPONDER", new ChannelMade("C1", "inc-1"));
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        await bench.Deliver();
        Assert.Single(bench.Posts, post => post.Channel == "C1");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_loser_is_told_who_won_and_keeps_every_word_on_the_fresh_state(string provider)
    {
        await using var bench = await CommunicationBench.Start(provider);
        var incident = await bench.Declare();
        var (first, second) = (Form(bench, incident), Form(bench, incident));
        var submission = bench.Handler<UpdateSubmission>();
        await bench.Submit(submission, first, "U0RESPONDER", Values("First words", status: "Identified", impact: "All jobs fail"));

        var again = await bench.Submit(submission, second, "U0COMMANDER", Values("Second words", status: "Investigating", impact: incident.Impact));

        var seen = CommunicationBench.Text(again);
        Assert.Contains("*Name of U0RESPONDER was first*", seen, StringComparison.Ordinal);
        Assert.Contains("status Investigating → Identified", seen, StringComparison.Ordinal);
        Assert.Contains("Second words", seen, StringComparison.Ordinal);
        Assert.Equal("First words", (await bench.Fold(incident.Id)).LastUpdate);

        // What the loser left untouched follows the winner: sending it off again takes nothing back.
        Assert.Equal("All jobs fail", Input(again!, UpdateEntry.ImpactField));
        Assert.Equal("Identified", ((StaticSelectMenu)again!.Blocks.OfType<InputBlock>().First(block => block.BlockId == UpdateEntry.StatusField).Element).InitialOption!.Value);
        await bench.Submit(submission, again, "U0COMMANDER", Values("Second words", status: "Identified", impact: "All jobs fail"));
        Assert.Equal("Second words", (await bench.Fold(incident.Id)).LastUpdate);
    }

    [Fact]
    public async Task A_note_or_a_receipt_meanwhile_is_no_obstacle()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var form = Form(bench, incident);
        await bench.Append(incident.Id, "U2", Some.Note("seen"), new CardPosted(new("C1", "1.1")), new CommanderChanged(new(null, "U2")));
        await bench.Submit(bench.Handler<UpdateSubmission>(), form, "U0RESPONDER", Values("News"));
        Assert.Equal("News", (await bench.Fold(incident.Id)).LastUpdate);
    }

    [Fact]
    public async Task The_same_form_delivered_twice_is_one_update()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var handler = bench.Handler<UpdateSubmission>();
        var submission = CommunicationBench.Submission(Form(bench, incident), "U0RESPONDER", Values("News"));
        await handler.Record(submission, Ct);
        await handler.Record(submission, Ct);
        Assert.Null(await CommunicationBench.Answer(handler, submission));
        Assert.Single(await Entries<Updated>(bench, incident.Id));
    }

    [Fact]
    public async Task A_resolved_incident_takes_no_update_and_gives_the_text_back()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var form = Form(bench, incident);
        await bench.Append(incident.Id, "U0COMMANDER", Some.Resolution(incident));
        var seen = CommunicationBench.Text(await bench.Submit(bench.Handler<UpdateSubmission>(), form, "U0RESPONDER", Values("My precious words")));
        Assert.Contains("My precious words", seen, StringComparison.Ordinal);
        Assert.Contains("was not posted", seen, StringComparison.Ordinal);
        Assert.Empty(await Entries<Updated>(bench, incident.Id));
    }

    [Fact]
    public async Task A_secret_reaches_neither_the_journal_nor_a_channel()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new ChannelMade("C1", "inc-1"));
        await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values($"We set api_key={Key}", impact: $"password: {Key}"));
        await bench.Deliver();
        var all = string.Concat(await bench.Process.Query<string>("select body from journal_event")) + string.Concat(bench.Posts.Select(post => CommunicationBench.Text(post)));
        Assert.Contains("We set", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_said_at_their_field_and_nothing_is_written()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare();
        var handler = bench.Handler<UpdateSubmission>();
        Assert.Equal([UpdateEntry.TextField], Mistakes(Values("  ")).Keys);
        Assert.Equal([UpdateEntry.ReasonField], Mistakes(Values("News", next: "never")).Keys);
        Assert.Equal([UpdateEntry.NextField], Mistakes(Values("News", next: "soon")).Keys);
        Assert.Empty(Mistakes(Values("News", next: "never", why: "the vendor tells us")));

        IReadOnlyDictionary<string, string> Mistakes(object values) => handler.Validate(CommunicationBench.Submission(Form(bench, incident), "U0RESPONDER", values));
    }

    [Fact]
    public async Task The_form_is_filled_in_with_what_was_said_last()
    {
        await using var bench = await CommunicationBench.Start();
        var incident = await bench.Declare(new Updated("Said last", new("", "All jobs fail"), new("", "Rotating"), Holding: false));
        var form = Form(bench, incident);
        Assert.Equal(("Said last", "All jobs fail", "Rotating"), (Input(form, UpdateEntry.TextField), Input(form, UpdateEntry.ImpactField), Input(form, UpdateEntry.ActionField)));
        Approved.View("update-form", form);
    }

    [Fact]
    public async Task Hostile_words_mention_nobody_and_stay_within_the_limits()
    {
        await using var bench = await CommunicationBench.Start();
        var hostile = "<!channel> <@U0VICTIM> *x* ``` {{x}} \u202E" + new string('<', 1_900);
        var incident = await bench.Declare(new ChannelMade("C1", "inc-1"));
        await bench.Submit(bench.Handler<UpdateSubmission>(), Form(bench, incident), "U0RESPONDER", Values(hostile, impact: hostile[..900]));
        await bench.Deliver();
        Assert.All(bench.Posts, post =>
        {
            Assert.Empty(BlockKit.Check(new Message(post.Text, post.Blocks)));
            Assert.DoesNotContain("<!channel>", CommunicationBench.Text(post), StringComparison.Ordinal);
            Assert.DoesNotContain("<@U0VICTIM>", CommunicationBench.Text(post), StringComparison.Ordinal);
        });
        Assert.Empty(BlockKit.Check(Form(bench, await bench.Fold(incident.Id))));
    }

    private static ModalView Form(CommunicationBench bench, Incident incident) => bench.Get<UpdateForm>().Of(incident, UpdateEntry.From(incident));

    private static string? Input(ModalView view, string id) => ((PlainTextInput)view.Blocks.OfType<InputBlock>().First(block => block.BlockId == id).Element).InitialValue;

    private static async Task<IReadOnlyList<T>> Entries<T>(CommunicationBench bench, IncidentId id)
        where T : JournalEvent => [.. (await bench.Process.Journal.Read(StreamId.Of(id), 0, Ct)).Select(entry => entry.Event).OfType<T>()];

    private static object Values(string text, string status = "Investigating", string impact = "Most jobs fail", string next = "60m", string why = "") => new
    {
        status = new { status = new { selected_option = new { value = status } } },
        text = new { text = new { value = text } },
        impact = new { impact = new { value = impact } },
        current_action = new { current_action = new { value = "Watching" } },
        next_update = new { next_update = new { selected_option = new { value = next } } },
        never_reason = new { never_reason = new { value = why } },
    };
}
