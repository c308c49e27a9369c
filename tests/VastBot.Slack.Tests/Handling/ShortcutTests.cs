using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace VastBot.Slack.Tests;

public sealed class ShortcutTests
{
    [Fact]
    public async Task A_global_shortcut_opens_a_form_by_its_trigger()
    {
        await using var bot = TestBot.Create(services => services.AddGlobalShortcut<Declares>());
        Assert.Equal("", await bot.Interact(Global("declare", "U0ONCALL1")));
        Assert.Equal("Declare", (await bot.Slack.Next<(string, ModalView)>()).Item2.Title.Text);
        await bot.Slack.Api.Views.Received(1).Open("4.5.6", Arg.Any<ModalView>(), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData("U0GUEST01", "declare", "Guests")]
    [InlineData("U0ONCALL1", "forgotten", "another version")]
    public async Task Where_there_is_no_conversation_a_form_tells_why_nothing_was_done(string user, string callback, string expected)
    {
        await using var bot = TestBot.Create(services => services.AddGlobalShortcut<Declares>());
        await bot.Interact(Global(callback, user));
        var (_, told) = await bot.Slack.Next<(string, ModalView)>();
        Assert.Contains(expected, ((SectionBlock)told.Blocks[0]).Text!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_shortcut_knows_its_message_and_answers_in_its_thread()
    {
        await using var bot = TestBot.Create(services => services.AddMessageAction<Keeps>());
        await bot.Interact(OnMessage("U0ONCALL1"));
        var posted = await bot.Slack.Next<PostMessage>();
        Assert.Equal(("U0OTHER01 wrote It &lt;broke&gt; at 1764000000.000300", "1764000000.000100"), (posted.Text, posted.ThreadTs));
    }

    [Fact]
    public async Task A_refused_message_shortcut_is_answered_to_the_person_alone()
    {
        await using var bot = TestBot.Create(services => services.AddMessageAction<Keeps>());
        await bot.Interact(OnMessage("U0GUEST01"));
        var told = await bot.Slack.Next<PostEphemeral>();
        Assert.Equal(("U0GUEST01", "1764000000.000100"), (told.User, told.ThreadTs));
    }

    [Fact]
    public async Task A_closed_form_is_told_of_after_the_ack()
    {
        await using var bot = TestBot.Create(services => services.AddSingleton<Closes>().AddSingleton<IViewClosedHandler>(p => p.GetRequiredService<Closes>()));
        Assert.Equal("", await bot.Interact("""
            {"type":"view_closed","team":{"id":"T0VAST001"},"user":{"id":"U0ONCALL1"},"api_app_id":"A0VASTBOT","is_cleared":true,
            "view":{"id":"V9","callback_id":"form","private_metadata":"INC-12","state":{"values":{} } } }
            """));
        await bot.Work.Drain(default);
        Assert.Equal(("V9", "INC-12", true), Closes.Seen);
    }

    private static string Global(string callback, string user) =>
        $$"""{"type":"shortcut","team":{"id":"T0VAST001"},"user":{"id":"{{user}}","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","callback_id":"{{callback}}","trigger_id":"4.5.6","action_ts":"1.2"}""";

    private static string OnMessage(string user) =>
        $$"""
        {"type":"message_action","team":{"id":"T0VAST001"},"user":{"id":"{{user}}","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","callback_id":"keep","trigger_id":"4.5.7",
        "channel":{"id":"C0OPS0001","name":"ops"},"message_ts":"1764000000.000300","response_url":"https://hooks.slack.com/app/T0VAST001/1/x",
        "message":{"type":"message","user":"U0OTHER01","ts":"1764000000.000300","thread_ts":"1764000000.000100","text":"It &lt;broke&gt;","unheard_of":{"a":1} } }
        """;

    private sealed class Declares : IGlobalShortcutHandler
    {
        public string CallbackId => "declare";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(GlobalShortcut request, CancellationToken cancellationToken) => Handlers.Now(new Reply.Modal(Handlers.Modal("Declare")));
    }

    private sealed class Keeps : IMessageActionHandler
    {
        public string CallbackId => "keep";

        public Permission Needs => Permission.Read;

        public IAsyncEnumerable<Reply> Handle(MessageAction request, CancellationToken cancellationToken) =>
            Handlers.Now(Handlers.Said($"{request.MessageUserId} wrote {request.MessageText} at {request.MessageTs}"));
    }

    private sealed class Closes : IViewClosedHandler
    {
        public static (string, string, bool) Seen { get; private set; }

        public string CallbackId => "form";

        public Task Handle(ViewClosed closed, CancellationToken cancellationToken)
        {
            Seen = (closed.ViewId, closed.PrivateMetadata, closed.IsCleared);
            return Task.CompletedTask;
        }
    }
}
