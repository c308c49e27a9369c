using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace VastBot.Slack.Tests;

public sealed class HomeAndEventTests
{
    private const string Opened = """{"type":"app_home_opened","user":"U0ONCALL1","channel":"D0ONCALL1","tab":"home","event_ts":"1.1"}""";

    [Fact]
    public async Task The_home_tab_is_published_to_who_opened_it()
    {
        await using var bot = TestBot.Create(services => services.AddAppHome<Home>());
        await bot.Tell(TestBot.Event(Opened, "Ev1"));
        Assert.Equal("loading", (await bot.Slack.Next<HomeView>()).PrivateMetadata);
        Assert.Equal("ready", (await bot.Slack.Next<HomeView>()).PrivateMetadata);
        await bot.Work.Drain(default);
        await bot.Slack.Api.Views.Received(1).Publish("U0ONCALL1", Arg.Is<HomeView>(view => view.PrivateMetadata == "loading"), null, Arg.Any<CancellationToken>());
        await bot.Slack.Api.Views.Received(1).Publish("U0ONCALL1", Arg.Is<HomeView>(view => view.PrivateMetadata == "ready"), "h1", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Of_two_drawings_of_one_home_tab_the_first_stands()
    {
        await using var bot = TestBot.Create(services => services.AddAppHome<Home>());
        bot.Slack.Api.Views.Publish("", null!, null, default).ReturnsForAnyArgs<ViewInfo>(_ => throw KindSlack.Refusal("hash_conflict"));
        bot.Slack.Api.Views.ClearReceivedCalls();
        bot.Slack.Forget();

        await bot.Tell(TestBot.Event(Opened.Replace("\"tab\"", "\"view\":{\"id\":\"VH\",\"hash\":\"h0\"},\"tab\"", StringComparison.Ordinal), "Ev1"));
        await bot.Work.Drain(default);

        await bot.Slack.Api.Views.ReceivedWithAnyArgs(1).Publish("", null!, null, default);
        await bot.Slack.Api.Views.Received(1).Publish("U0ONCALL1", Arg.Any<HomeView>(), "h0", Arg.Any<CancellationToken>());
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task A_guest_reads_on_the_home_tab_why_there_is_nothing()
    {
        await using var bot = TestBot.Create(services => services.AddAppHome<Home>());
        await bot.Tell(TestBot.Event(Opened.Replace("U0ONCALL1", "U0GUEST01", StringComparison.Ordinal), "Ev1"));
        Assert.Contains("Guests", ((SectionBlock)(await bot.Slack.Next<HomeView>()).Blocks[0]).Text!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U0ONCALL1", true)]
    [InlineData("U0GUEST01", false)]
    public async Task A_click_in_the_home_tab_draws_it_anew_once_it_is_dealt_with(string user, bool mayClick)
    {
        var told = new List<string>();
        await using var bot = TestBot.Create(services => services.AddAppHome<Home>().AddSingleton<IBlockActionHandler>(new Handlers.Action("go", _ => Done())));
        bot.Slack.Api.Views.Publish("", null!, null, default).ReturnsForAnyArgs(call =>
        {
            told.Add(call.Arg<HomeView>().PrivateMetadata);
            return new ViewInfo { Id = "VH", Hash = "h2" };
        });

        await bot.Interact($$$"""
            {"type":"block_actions","team":{"id":"T0VAST001"},"user":{"id":"{{{user}}}","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","trigger_id":"1.2.home",
            "container":{"type":"view","view_id":"VH"},"view":{"id":"VH","type":"home","hash":"h1"},"actions":[{"type":"button","action_id":"go","block_id":"b","value":"x"}]}
            """);
        await bot.Work.Drain(default);

        Assert.Equal(mayClick ? (string[])["done", "loading", "ready"] : [], told);
        if (mayClick) await bot.Slack.Api.Views.Received(1).Publish(user, Arg.Is<HomeView>(view => view.PrivateMetadata == "loading"), "h1", Arg.Any<CancellationToken>());

        async IAsyncEnumerable<Reply> Done()
        {
            await Task.CompletedTask;
            told.Add("done");
            yield break;
        }
    }

    [Fact]
    public async Task A_home_tab_that_cannot_be_drawn_anew_makes_no_failure_of_the_click()
    {
        await using var bot = TestBot.Create(services => services.AddAppHome<Home>().AddSingleton<IBlockActionHandler>(new Handlers.Action("go", _ => AsyncEnumerable.Empty<Reply>())));
        bot.Slack.Api.Views.Publish("", null!, null, default).ReturnsForAnyArgs<ViewInfo>(_ => throw KindSlack.Refusal("not_enabled"));
        bot.Slack.Forget();

        await bot.Interact("""
            {"type":"block_actions","team":{"id":"T0VAST001"},"user":{"id":"U0ONCALL1","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","trigger_id":"1.2.home",
            "container":{"type":"view","view_id":"VH"},"view":{"id":"VH","type":"home","hash":"h1"},"actions":[{"type":"button","action_id":"go","block_id":"b","value":"x"}]}
            """);
        await bot.Work.Drain(default);

        await bot.Slack.Api.Views.ReceivedWithAnyArgs().Publish("", null!, null, default);
        Assert.Equal(0, bot.Slack.Waiting);
    }

    [Fact]
    public async Task Suggestions_ride_in_the_ack()
    {
        await using var bot = TestBot.Create(services => services.AddBlockSuggestion<Suggests>());
        const string Typing = """{"type":"block_suggestion","team":{"id":"T0VAST001"},"user":{"id":"U0ONCALL1"},"action_id":"pick","value":"pro"}""";
        const string Expected = """{"options":[{"text":{"type":"plain_text","text":"pro"},"value":"pro"}]}""";
        Assert.Equal(Expected, await bot.Interact(Typing));
        Assert.Equal(Expected, await bot.Interact(Typing));
        Assert.Equal("""{"options":[]}""", await bot.Interact(Typing.Replace("pick", "other", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("U0ONCALL1", 1)]
    [InlineData("U0GUEST01", 0)]
    [InlineData("U0VASTBOT", 0)]
    public async Task An_event_reaches_its_handler_when_its_person_may(string user, int expected)
    {
        var seen = new List<SlackEvent>();
        await using var bot = TestBot.Create(services => services.AddSingleton<IEventHandler>(new Handlers.Event("reaction_added", e =>
        {
            seen.Add(e);
            return Task.CompletedTask;
        })));
        await bot.Tell(TestBot.Event(
            $$"""{"type":"reaction_added","user":"{{user}}","reaction":"pushpin","item":{"type":"message","channel":"C0OPS0001","ts":"1.1"},"event_ts":"2.2"}""", "Ev1"));
        await bot.Work.Drain(default);
        Assert.Equal(expected, seen.Count);
        if (expected == 1) Assert.Equal(("Ev1", "C0OPS0001"), (seen[0].EventId, seen[0].ChannelId));
    }

    private sealed class Home : IAppHomeHandler
    {
        public Permission Needs => Permission.Read;

        public async IAsyncEnumerable<HomeView> Draw(AppHomeOpened opened, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new HomeView { Blocks = [new DividerBlock()], PrivateMetadata = "loading" };
            yield return new HomeView { Blocks = [new DividerBlock()], PrivateMetadata = "ready" };
        }
    }

    private sealed class Suggests : IBlockSuggestionHandler
    {
        public string ActionId => "pick";

        public Permission Needs => Permission.Read;

        public ValueTask<IReadOnlyList<Option>> Suggest(BlockSuggestion request, CancellationToken cancellationToken) =>
            new([new Option { Text = new PlainText(request.Value), Value = request.Value }]);
    }
}
