using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using static VastBot.Slack.Tests.Handlers;

namespace VastBot.Slack.Tests;

public sealed class ReplyTests
{
    [Fact]
    public async Task The_first_posts_and_the_last_edits_it_at_once_when_nothing_came_between()
    {
        await using var bot = Answering(Said("1"), Said("2"), Said("3"));
        await bot.Say("go");
        Assert.Equal("1", (await bot.Slack.Next<PostMessage>()).Text);
        var edit = await bot.Slack.Next<UpdateMessage>();
        Assert.Equal(("3", "1764000000.000001"), (edit.Text, edit.Ts));
        await bot.Work.Drain(default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task Edits_of_one_message_are_a_second_apart_and_the_last_one_is_sent()
    {
        var sent = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var time = new VastBot.Testing.MovableTime();
        var coalescer = new Coalescer<string>(text => sent.Writer.WriteAsync(text).AsTask(), TimeSpan.FromSeconds(1), time);
        foreach (var text in (string[])["1", "2", "3"]) coalescer.Show(text);
        Assert.Equal("1", await sent.Reader.ReadAsync());
        Assert.Equal(0, sent.Reader.Count);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("3", await sent.Reader.ReadAsync());
        coalescer.Show("4");
        var finished = coalescer.Finish();
        Assert.Equal(0, sent.Reader.Count);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("4", await sent.Reader.ReadAsync());
        await finished;
    }

    [Fact]
    public async Task What_was_posted_to_a_person_is_edited_and_continued_in_the_direct_conversation()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<IBlockActionHandler>(
            new Handlers.Action("go", _ => Now(Said("1"), Said("2"), new Reply.Thread(new Message("log lines", []))))));
        bot.Slack.Api.Chat.PostMessage(null!, default).ReturnsForAnyArgs(new PostedMessage { Channel = "D0ONCALL1", Ts = "1764000000.000001" });

        await bot.Interact("""
            {"type":"block_actions","team":{"id":"T0VAST001"},"user":{"id":"U0ONCALL1","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","trigger_id":"1.2.home",
            "container":{"type":"view","view_id":"VH"},"view":{"id":"VH","type":"home","hash":"h1"},"actions":[{"type":"button","action_id":"go","block_id":"b","value":"x"}]}
            """);
        await bot.Work.Drain(default);

        await bot.Slack.Api.Chat.Received(1).PostMessage(Arg.Is<PostMessage>(post => post.Channel == "U0ONCALL1" && post.Text == "1"), Arg.Any<CancellationToken>());
        await bot.Slack.Api.Chat.Received(1).Update(Arg.Is<UpdateMessage>(edit => edit.Channel == "D0ONCALL1" && edit.Text == "2"), Arg.Any<CancellationToken>());
        await bot.Slack.Api.Chat.Received(1).PostMessage(Arg.Is<PostMessage>(post => post.Channel == "D0ONCALL1" && post.Text == "log lines"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_thread_reply_goes_under_the_handlers_own_message()
    {
        await using var bot = Answering(Said("verdict"), new Reply.Thread(new Message("log lines", [])));
        await bot.Say("go");
        await bot.Slack.Next<PostMessage>();
        var thread = await bot.Slack.Next<PostMessage>();
        Assert.Equal(("log lines", "1764000000.000001"), (thread.Text, thread.ThreadTs));
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_only_the_final_state_goes_out_with_how_to_invite_it()
    {
        await using var bot = Answering(Said("1"), Said("2"), Said("3"));
        bot.Slack.Api.Chat.PostMessage(null!, default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("not_in_channel"));
        bot.Slack.Forget();
        await bot.Say("go");
        var answer = await bot.Slack.Next<ResponseMessage>();
        Assert.StartsWith("3", answer.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("/invite @vastbot", answer.Message.Text, StringComparison.Ordinal);
        Assert.True(answer.InChannel);
        await bot.Work.Drain(default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task A_click_edits_the_message_that_it_stands_in()
    {
        await using var bot = Answering(new Reply.Original(new Message("Approved", [])));
        Assert.Equal("", await bot.Interact(TestBot.Click("go")));
        var edit = await bot.Slack.Next<UpdateMessage>();
        Assert.Equal(("C0INC0001", "1764000000.000200", "Approved"), (edit.Channel, edit.Ts, edit.Text));
    }

    [Fact]
    public async Task A_click_in_an_ephemeral_message_replaces_it_by_response_url()
    {
        await using var bot = Answering(new Reply.Original(new Message("Approved", [])));
        await bot.Interact(TestBot.Click("go").Replace("\"is_ephemeral\":false", "\"is_ephemeral\":true", StringComparison.Ordinal));
        var answer = await bot.Slack.Next<ResponseMessage>();
        Assert.Equal((true, false, "Approved"), (answer.ReplaceOriginal, answer.InChannel, answer.Message!.Text));
    }

    [Fact]
    public async Task A_form_opens_at_once_and_is_filled_later_by_its_version()
    {
        await using var bot = Answering(new Reply.Modal(Modal("Loading")), new Reply.Modal(Modal("Ready")));
        await bot.Interact(TestBot.Click("go"));
        Assert.Equal("open", (await bot.Slack.Next<(string, ModalView)>()).Item1);
        var (how, view) = await bot.Slack.Next<(string, ModalView)>();
        Assert.Equal(("update V1 h1", "Ready"), (how, view.Title.Text));
    }

    [Fact]
    public async Task A_form_from_a_form_lies_on_top_of_it()
    {
        await using var bot = Answering(new Reply.Modal(Modal("More")));
        await bot.Interact(TestBot.Click("go", ""","view":{"id":"V7","type":"modal","hash":"h7"}"""));
        Assert.Equal("push", (await bot.Slack.Next<(string, ModalView)>()).Item1);
    }

    [Fact]
    public async Task A_form_in_place_updates_the_one_that_was_clicked()
    {
        await using var bot = Answering(new Reply.Modal(Modal("Less")) { Place = ModalPlace.InPlace });
        await bot.Interact(TestBot.Click("go", ""","view":{"id":"V7","type":"modal","hash":"h7"}"""));
        Assert.Equal("update V7 h7", (await bot.Slack.Next<(string, ModalView)>()).Item1);
    }

    [Fact]
    public async Task An_expired_trigger_asks_to_press_again()
    {
        await using var bot = Answering(new Reply.Modal(Modal("Loading")), new Reply.Modal(Modal("Ready")));
        bot.Slack.Api.Views.Open("", null!, default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("expired_trigger_id"));
        bot.Slack.Forget();
        await bot.Interact(TestBot.Click("go"));
        Assert.Contains("press again", (await bot.Slack.Next<ResponseMessage>()).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_closed_or_changed_meanwhile_is_left_alone()
    {
        await using var bot = Answering(new Reply.Modal(Modal("Loading")), new Reply.Modal(Modal("Ready")));
        bot.Slack.Api.Views.Update("", null!, null, default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("hash_conflict"));
        bot.Slack.Forget();
        await bot.Interact(TestBot.Click("go"));
        await bot.Slack.Next<(string, ModalView)>();
        await bot.Work.Drain(default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task A_wrong_form_is_answered_inside_the_ack()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<IViewSubmissionHandler>(new Handlers.Form(
            "declare", _ => Now(), submission => submission.State.Text("title", "input") is null ? new() { ["title"] = "Say what is wrong" } : [])));
        Assert.Equal("""{"response_action":"errors","errors":{"title":"Say what is wrong"}}""", await bot.Interact(TestBot.Submission("declare")));
    }

    [Fact]
    public async Task A_form_that_follows_a_form_rides_in_the_ack_and_is_updated_by_its_name()
    {
        var time = new NotedTime();
        await using var bot = Previewing(time);
        var ack = await bot.Interact(TestBot.Submission("declare"));
        Assert.StartsWith("""{"response_action":"push","view":{"type":"modal",""", ack, StringComparison.Ordinal);
        await time.WaitExactly(ReplyContext.Interval);
        Assert.Equal(0, bot.Slack.Waiting);
        time.Advance(ReplyContext.Interval);
        var (how, view) = await bot.Slack.Next<(string, ModalView)>();
        Assert.StartsWith("update by name reply-", how, StringComparison.Ordinal);
        Assert.Equal("Checked", view.Title.Text);
    }

    [Fact]
    public async Task A_form_that_rode_in_the_ack_and_is_not_there_yet_is_tried_again()
    {
        var time = new NotedTime();
        await using var bot = Previewing(time);
        var calls = 0;
        bot.Slack.Api.Views.UpdateByExternalId("", null!, null, default)
            .ReturnsForAnyArgs(_ => ++calls < 4 ? throw KindSlack.Refusal("not_found") : new ViewInfo { Id = "V3", Hash = "h2" });
        calls = 0;
        await bot.Interact(TestBot.Submission("declare"));
        foreach (var seconds in (double[])[1, 0.5, 1, 2])
        {
            await time.WaitExactly(TimeSpan.FromSeconds(seconds));
            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await bot.Work.Drain(default);
        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task An_answer_that_stands_is_edited_once_more_and_never_posted_again()
    {
        await using var bot = Answering(Said("1"), Said("2"));
        bot.Slack.Api.Chat.Update(null!, default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("internal_error", SlackErrorClass.Transient));
        bot.Slack.Forget();
        bot.Slack.Api.Chat.ClearReceivedCalls();
        await bot.Say("go");
        await bot.Slack.Next<PostMessage>();
        var told = await bot.Slack.Next<ResponseMessage>();
        Assert.False(told.InChannel);
        Assert.Contains("failed here", told.Message!.Text, StringComparison.Ordinal);
        await bot.Work.Drain(default);
        await bot.Slack.Api.Chat.Received(2).Update(Arg.Any<UpdateMessage>(), Arg.Any<CancellationToken>());
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task An_answer_that_was_deleted_stays_deleted()
    {
        await using var bot = Answering(Said("1"), Said("2"));
        bot.Slack.Api.Chat.Update(null!, default).ThrowsAsyncForAnyArgs(KindSlack.Refusal("message_not_found"));
        bot.Slack.Forget();
        await bot.Say("go");
        await bot.Slack.Next<PostMessage>();
        await bot.Work.Drain(default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task All_forms_can_be_closed_inside_the_ack()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<IViewSubmissionHandler>(new Handlers.Form("declare", _ => Now(new Reply.CloseModals()))));
        Assert.Equal("""{"response_action":"clear"}""", await bot.Interact(TestBot.Submission("declare")));
    }

    [Fact]
    public async Task An_old_button_says_so_and_a_link_needs_no_answer()
    {
        await using var bot = TestBot.Create(_ => { });
        await bot.Interact(TestBot.Click("long-gone", trigger: "1.1.1"));
        Assert.Contains("another version", (await bot.Slack.Next<ResponseMessage>()).Message!.Text, StringComparison.Ordinal);
        const string Link = ""","message":{"ts":"1.1","blocks":[{"type":"unheard_of","elements":[{"type":"button","action_id":"docs","url":"https://example.org"}]}]}""";
        Assert.Equal("", await bot.Interact(TestBot.Click("docs", Link, trigger: "1.1.2")));
        await bot.Work.Drain(default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task A_form_asked_for_by_mention_says_where_it_can_be_had()
    {
        await using var bot = Answering(new Reply.Modal(Modal("Declare")));
        await bot.Tell(TestBot.Event("""{"type":"app_mention","user":"U0ONCALL1","text":"<@U0VASTBOT> go","ts":"2.2","channel":"C0OPS0001"}""", "Ev1"));
        Assert.Contains("Use `/vast go`", (await bot.Slack.Next<PostEphemeral>()).Text, StringComparison.Ordinal);
    }

    private static TestBot Previewing(TimeProvider time) => TestBot.Create(
        services => services.AddSingleton<IViewSubmissionHandler>(
            new Handlers.Form("declare", _ => Now(new Reply.Modal(Modal("Preview")), new Reply.Modal(Modal("Checked"))))),
        time);

    private static TestBot Answering(params Reply[] replies) => TestBot.Create(services =>
    {
        services.AddSingleton<ISlashCommandHandler>(new Command("go", _ => Now(replies)));
        services.AddSingleton<IBlockActionHandler>(new Handlers.Action("go", _ => Now(replies)));
    });
}
