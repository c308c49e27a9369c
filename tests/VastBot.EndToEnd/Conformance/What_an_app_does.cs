using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Drill.Workspace.State;
using VastBot.Testing;

namespace VastBot.EndToEnd.Conformance;

/// <summary>
/// One script over two apps. What Slack's own client does in the practice workspace proves the workspace; what VastBot.Slack does there as well
/// proves the library.
/// </summary>
public abstract class What_an_app_does(ScriptedApp app)
{
    private const string Person = PracticeIds.Responder;

    private protected ScriptedApp App => app;

    [Fact]
    public async Task A_command_is_answered_for_the_eyes_of_who_asked()
    {
        var slack = await app.Slack();
        var before = slack.Messages().Count;

        await slack.TypeCommand("/vast hello");

        var answer = await Eventually(() => slack.Messages().Skip(before).FirstOrDefault());
        Assert.Equal(($"Hello <@{Person}>", Person), (answer.Text, answer.OnlyFor));
    }

    [Fact]
    public async Task A_click_edits_the_message_and_is_answered_in_its_thread()
    {
        var slack = await app.Slack();
        var card = await Post(slack);
        Assert.Null(card.OnlyFor);

        Assert.True(await slack.Click(card.Ts, "press"));

        var reply = await Eventually(() => slack.State.Channel(PracticeIds.Ops)!.Replies(card.Ts).FirstOrDefault());
        var edited = slack.State.Channel(PracticeIds.Ops)!.Find(card.Ts)!;
        Assert.Equal($"Pressed 42 by <@{Person}>", edited.Text);
        Assert.Equal("Noted", reply.Text);
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there()
    {
        var slack = await app.Slack();
        var card = await Post(slack);

        await slack.TypeCommand("@vastbot wave", thread: card.Ts);

        await Eventually(() => slack.State.Channel(PracticeIds.Ops)!.Replies(card.Ts).FirstOrDefault(m => m.Text == $"Waving at <@{Person}>"));
    }

    [Fact]
    public async Task A_form_shows_errors_is_pushed_over_replaced_and_cleared()
    {
        var slack = await app.Slack();
        var form = await OpenForm(slack);

        await Submit(slack, form, "bad");
        Assert.Equal("Not bad, please.", slack.State.StackOf(Person)[0].Errors["name"]);

        await Submit(slack, form, "more");
        Assert.Equal(["form", "more"], Stack(slack));
        slack.Viewing.Close(Person, slack.State.StackOf(Person)[1].Id, all: false);

        await Submit(slack, form, "thanks");
        Assert.Equal(["thanks"], Stack(slack));
        slack.Viewing.Close(Person, form, all: true);

        await Submit(slack, await OpenForm(slack), "away");
        Assert.Empty(Stack(slack));

        await Submit(slack, await OpenForm(slack), "done");
        Assert.Empty(Stack(slack));
    }

    [Fact]
    public async Task A_button_in_a_form_pushes_another()
    {
        var slack = await app.Slack();
        var form = await OpenForm(slack);

        Assert.True(await slack.Clicking.Use(Person, Place.InView(form), ("row", "details"), _ => null, "7"));

        await Eventually(() => Stack(slack) is ["form", "details"] ? slack : null);
        slack.Viewing.Close(Person, slack.State.StackOf(Person)[1].Id, all: true);
    }

    [Fact]
    public async Task A_menu_whose_choices_the_app_gives_offers_them_as_the_person_types()
    {
        var slack = await app.Slack();
        var form = await OpenForm(slack);

        var options = await slack.Suggesting.Ask(Person, Place.InView(form), ("pick", "pick"), "number");

        Assert.Equal(["number one", "number two"], options.Select(option => option.GetProperty("text").Text("text")));
        slack.Viewing.Close(Person, form, all: true);
    }

    [Fact]
    public async Task A_shortcut_opens_a_form_from_anywhere()
    {
        var slack = await app.Slack();

        Assert.True(await slack.Shortcutting.Use(Person, "ask"));

        slack.Viewing.Close(Person, await Form(slack), all: true);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_is_answered_for_who_chose_it()
    {
        var slack = await app.Slack();
        var card = await Post(slack);
        var before = slack.Messages().Count;

        Assert.True(await slack.Shortcutting.Use(Person, "quote", PracticeIds.Ops, card.Ts));

        var answer = await Eventually(() => slack.Messages().Skip(before).FirstOrDefault());
        Assert.Equal(("You chose: A card", Person), (answer.Text, answer.OnlyFor));
    }

    [Fact]
    public async Task The_home_tab_is_drawn_for_who_opens_it()
    {
        var slack = await app.Slack();

        slack.Viewing.OpenHome(PracticeIds.Commander, "home");

        var home = await Eventually(() => slack.State.Homes.GetValueOrDefault(PracticeIds.Commander));
        Assert.Contains($"Home of <@{PracticeIds.Commander}>", home.Body.GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_arrives_whole_in_the_channel()
    {
        var slack = await app.Slack();

        await slack.TypeCommand("/vast file");

        var shared = await Eventually(() => slack.Messages().FirstOrDefault(m => m.Files.Count > 0));
        var file = Assert.Single(shared.Files);
        Assert.Equal(("report.txt", "Report", "The report"), (file.Name, file.Title, shared.Text));
        Assert.Equal("line one\nline two\n"u8.ToArray(), file.Content);
    }

    [Fact]
    public async Task A_call_that_came_too_fast_is_made_again_after_the_pause()
    {
        var slack = await app.Slack();
        slack.Faults.Storm("chat.postMessage", 1);

        await Post(slack);

        Assert.False(slack.Faults.IsStorming("chat.postMessage"));
    }

    private protected static async Task<T> Eventually<T>(Func<T?> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (true)
        {
            if (look() is { } seen) return seen;
            await often.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<Message> Post(WorkspaceServer slack)
    {
        var before = slack.Messages().Count;
        await slack.TypeCommand("/vast card");
        return await Eventually(() => slack.Messages().Skip(before).FirstOrDefault(m => m.Text == "A card"));
    }

    private static async Task<string> OpenForm(WorkspaceServer slack)
    {
        await slack.TypeCommand("/vast form");
        return await Form(slack);
    }

    private static async Task<string> Form(WorkspaceServer slack) =>
        (await Eventually(() => slack.State.StackOf(Person) is [{ } view] && view.Body.Text("callback_id") == "form" ? view : null)).Id;

    private static Task Submit(WorkspaceServer slack, string view, string name) => slack.Viewing.Submit(Person, view, field => field.Item1 == "name" ? [name] : null);

    private static string[] Stack(WorkspaceServer slack) => [.. slack.State.StackOf(Person).Select(view => view.Body.Text("callback_id") ?? "")];
}
