using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Slack;
using VastBot.Testing;
using static VastBot.EndToEnd.Slack.Handlers;

namespace VastBot.EndToEnd.Slack;

/// <summary>Shortcuts, external menus, file inputs, closings, scheduled messages: the library on one side, the workspace on the other.</summary>
public sealed class What_the_library_offers_the_workspace_serves
{
    private static readonly WorkspaceOptions WithShortcuts = new()
    {
        LimitRates = false,
        // A trigger dies after three seconds with Slack; here it outlives a busy machine.
        TriggerLifetime = TimeSpan.FromMinutes(1),
        AckWithin = TimeSpan.FromMinutes(1),
        Shortcuts = [new Shortcut("anywhere", "Declare", IsOnMessages: false), new Shortcut("on_message", "Add to timeline", IsOnMessages: true)],
    };

    [Fact]
    public async Task A_global_shortcut_opens_a_form()
    {
        await using var bot = await PracticeBot.Start(
            services => services.AddSingleton<IGlobalShortcutHandler>(new Anywhere("anywhere", _ => Now(new Reply.Modal(Asking("Declare"))))), WithShortcuts);
        Assert.True(await bot.Workspace.Shortcutting.Use(PracticeIds.Responder, "anywhere"));
        Assert.Equal("Declare", (await Opened(bot)).GetProperty("title").Text("text"));
    }

    [Fact]
    public async Task A_message_shortcut_brings_the_message_and_is_answered_under_it()
    {
        await using var bot = await PracticeBot.Start(
            services => services.AddSingleton<IMessageActionHandler>(new OnMessage("on_message", action => Now(new Reply.Channel(Line($"Kept: {action.MessageText}"))))),
            WithShortcuts);
        await bot.Workspace.TypeCommand("It broke at <three> & a half");
        var message = await bot.Shown("It broke");
        Assert.True(await bot.Workspace.Shortcutting.Use(PracticeIds.Responder, "on_message", PracticeIds.Ops, message.Ts));
        await bot.Shown("Kept: It broke at &lt;three&gt; &amp; a half");
    }

    [Fact]
    public async Task A_menu_is_filled_while_a_person_types_and_the_choice_comes_back()
    {
        var menu = new InputBlock
        {
            BlockId = "b", Label = "Pod", Element = new ExternalSelectMenu { ActionId = "pod", MinQueryLength = 1, Placeholder = "Which?" },
        };
        await using var bot = await PracticeBot.Start(
            services =>
            {
                services.AddSingleton<IGlobalShortcutHandler>(new Anywhere("anywhere", _ => Now(new Reply.Modal(Asking("Choose", menu)))));
                services.AddSingleton<IBlockSuggestionHandler>(new Search(
                    "pod", asked => [new Option { Text = new PlainText($"Pod {asked.Value} (ready)"), Value = asked.Value + "-1" }]));
                services.AddSingleton<IViewSubmissionHandler>(new Submitted("form", sent => Now(new Reply.CloseModals(), new Reply.Ephemeral(Line($"Chose {sent.State.Option("b", "pod")}")))));
            },
            WithShortcuts);
        await bot.Workspace.Shortcutting.Use(PracticeIds.Responder, "anywhere");
        var view = (await Opened(bot)).Text("callback_id");
        var id = bot.Workspace.State.StackOf(PracticeIds.Responder)[0].Id;
        var options = await bot.Workspace.Suggesting.Ask(PracticeIds.Responder, Place.InView(id), ("b", "pod"), "vast");
        Assert.Equal("vast-1", Assert.Single(options).Text("value"));
        await bot.Workspace.Viewing.Submit(PracticeIds.Responder, id, _ => ["vast-1"]);
        var direct = bot.Workspace.State.Channels.Find(c => c.IsDirect && c.Name == PracticeIds.Responder)!.Id;
        await bot.Shown("Chose vast-1", direct);
        Assert.Equal("form", view);
    }

    [Fact]
    public async Task A_form_that_is_closed_is_told_of()
    {
        var closed = new TaskCompletionSource<ViewClosed>();
        await using var bot = await PracticeBot.Start(
            services =>
            {
                services.AddSingleton<IGlobalShortcutHandler>(new Anywhere("anywhere", _ => Now(new Reply.Modal(Asking("Asks") with { NotifyOnClose = true, PrivateMetadata = "INC-12" }))));
                services.AddSingleton<IViewClosedHandler>(new Closing("form", closed));
            },
            WithShortcuts);
        await bot.Workspace.Shortcutting.Use(PracticeIds.Responder, "anywhere");
        await Opened(bot);
        bot.Workspace.Viewing.Close(PracticeIds.Responder, bot.Workspace.State.StackOf(PracticeIds.Responder)[0].Id, all: true);
        var told = await closed.Task.WaitAsync(Signal.Patience, PracticeBot.Ct);
        Assert.Equal(("INC-12", true), (told.PrivateMetadata, told.IsCleared));
    }

    [Fact]
    public async Task Files_put_into_a_form_come_with_it()
    {
        var input = new InputBlock { BlockId = "b", Label = "Logs", Element = new FileInput { ActionId = "logs", MaxFiles = 2, Filetypes = ["txt"] } };
        await using var bot = await PracticeBot.Start(
            services =>
            {
                services.AddSingleton<IGlobalShortcutHandler>(new Anywhere("anywhere", _ => Now(new Reply.Modal(Asking("Attach", input)))));
                services.AddSingleton<IViewSubmissionHandler>(new Submitted("form", sent => Now(new Reply.Ephemeral(Line($"Got {string.Join('+', sent.State.Files("b", "logs"))}")))));
            },
            WithShortcuts);
        await bot.Workspace.Shortcutting.Use(PracticeIds.Responder, "anywhere");
        await Opened(bot);
        var file = await SendOnThePage(bot, "b|logs", "one.txt");
        var direct = bot.Workspace.State.Channels.Find(c => c.IsDirect && c.Name == PracticeIds.Responder)!.Id;
        await bot.Shown($"Got {file()}", direct);
    }

    [Fact]
    public async Task A_message_waits_for_its_time_unless_it_is_called_off()
    {
        var time = new MovableTime(TimeProvider.System.GetUtcNow());
        await using var bot = await PracticeBot.Start(_ => { }, WithShortcuts with { Time = time });
        var kept = await bot.Slack.Chat.ScheduleMessage(Later("Remember the update", 600), PracticeBot.Ct);
        var dropped = await bot.Slack.Chat.ScheduleMessage(Later("Never mind", 600), PracticeBot.Ct);
        Assert.True(await bot.Slack.Chat.DeleteScheduledMessage(PracticeIds.Ops, dropped, PracticeBot.Ct));
        var waiting = await bot.Slack.Chat.ScheduledMessages(PracticeIds.Ops, PracticeBot.Ct).ToListAsync(PracticeBot.Ct);
        Assert.Equal([kept], waiting.Select(w => w.Id));
        time.Advance(TimeSpan.FromSeconds(545));
        Assert.False(await bot.Slack.Chat.DeleteScheduledMessage(PracticeIds.Ops, kept, PracticeBot.Ct));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("Remember the update", Assert.Single(bot.Workspace.Messages()).Text);
        var late = await Assert.ThrowsAsync<SlackException>(() => bot.Slack.Chat.ScheduleMessage(Later("Too late", -1), PracticeBot.Ct));
        Assert.Equal("time_in_past", late.Code);

        ScheduleMessage Later(string text, int seconds) =>
            new() { Channel = PracticeIds.Ops, Text = text, PostAt = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds() + seconds) };
    }

    [Fact]
    public async Task People_are_found_by_address()
    {
        await using var bot = await PracticeBot.Start(_ => { }, WithShortcuts);
        Assert.Equal(PracticeIds.Approver, (await bot.Slack.Users.LookupByEmail("approver@practice.invalid", PracticeBot.Ct))!.Id);
        Assert.Null(await bot.Slack.Users.LookupByEmail("nobody@practice.invalid", PracticeBot.Ct));
    }

    private static ModalView Asking(string title, params Block[] blocks) => new()
    {
        Title = title,
        CallbackId = "form",
        Submit = "Send",
        Blocks = blocks.Length > 0 ? blocks : [new DividerBlock()],
    };

    private static async Task<System.Text.Json.JsonElement> Opened(PracticeBot bot)
    {
        var state = bot.Workspace.State;
        await Signal.Until(() => state.StackOf(PracticeIds.Responder).Count > 0, h => state.Changed += h, h => state.Changed -= h);
        return state.StackOf(PracticeIds.Responder)[^1].Body;
    }

    /// <summary>Sends the open form as a browser does, with one file; gives the id the workspace gave it.</summary>
    private static async Task<Func<string>> SendOnThePage(PracticeBot bot, string field, string name)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(PracticeIds.Responder), "as" },
            { new StringContent(bot.Workspace.State.StackOf(PracticeIds.Responder)[0].Id), "view" },
            { new ByteArrayContent("a line"u8.ToArray()), field, name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Workspace.Page, "do/submit")) { Content = form };
        request.Headers.Add("X-Refresh", "1");
        using var response = await http.SendAsync(request, PracticeBot.Ct);
        response.EnsureSuccessStatusCode();
        return () => bot.Workspace.State.Files.Single(f => f.Name == name).Id;
    }
}
