using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Triage;

public sealed class TalkingTests
{
    private static readonly OutsideText Outside = new(new SecretMasker());
    private static readonly TriageMessage Message = new(Outside, new PracticeMark(false));
    private static readonly GoneReport Gone = new(Outside, new PracticeMark(false));

    [Fact]
    public async Task The_command_streams_the_card_to_the_channel_and_the_log_lines_to_its_thread()
    {
        var replies = await Ask(new TriageBench(TriageBench.Probes(SeenIn.All["vast-outage"])), "");

        var cards = replies.OfType<Reply.Channel>().ToList();
        Assert.Contains("Vast.ai incident", cards[^1].Message.Text, StringComparison.Ordinal);
        Assert.IsType<Reply.Thread>(replies[^1]);
        Assert.Equal(replies.Count - 1, cards.Count);
    }

    [Fact]
    public async Task An_unknown_environment_is_answered_to_the_person_alone_with_the_nearest_name()
    {
        var replies = await Ask(new TriageBench(), "prodction");

        var text = Assert.IsType<Reply.Ephemeral>(Assert.Single(replies)).Message.Text;
        Assert.Contains("Did you mean 'production'?", text, StringComparison.Ordinal);
        Assert.Contains("staging", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was run.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_a_run_is_told_so()
    {
        var gate = new TaskCompletionSource();
        var bench = new TriageBench(new ScriptedProbe(Saw.Page(false), _ => gate.Task));
        var first = bench.Runner.Run("production");

        var second = Ask(bench, "production");
        gate.SetResult();

        Assert.Contains(Context(((Reply.Channel)(await second)[^1]).Message), t => t.Contains("joined the run", StringComparison.Ordinal));
        await TriageBench.Watch(first);
    }

    [Fact]
    public async Task Re_run_takes_the_place_of_the_card_also_when_its_report_is_gone()
    {
        var bench = new TriageBench(TriageBench.Probes(SeenIn.All["healthy"]));
        var button = new ReRunButton(Conversation(bench), Outside);

        var replies = await All(button.Handle(Click("staging-gone2345"), TestContext.Current.CancellationToken));

        Assert.All(replies, r => Assert.IsType<Reply.Original>(r));
        Assert.Contains(Context(((Reply.Original)replies[^1]).Message), t => t.Contains("run again by responder", StringComparison.Ordinal));
        Assert.Contains("staging", ((Reply.Original)replies[^1]).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_opens_the_evidence_or_says_that_the_report_is_gone_and_offers_to_run_again()
    {
        var kept = new KeptInMemory();
        var report = Reports.Of(SeenIn.All["healthy"]);
        await kept.Keep(report, TestContext.Current.CancellationToken);
        var button = new WhyButton(kept, new WhyModal(Outside, new PracticeMark(false)), Gone);

        Assert.IsType<Reply.Modal>(Assert.Single(await All(button.Handle(Click(report.Id), TestContext.Current.CancellationToken))));
        var gone = Assert.IsType<Reply.Ephemeral>(Assert.Single(await All(button.Handle(Click("production-gone2345"), TestContext.Current.CancellationToken)))).Message;
        Assert.Contains("no longer kept", gone.Text, StringComparison.Ordinal);
        Assert.Equal(ActionIds.ReRun, gone.Blocks.OfType<ActionsBlock>().Single().Elements.OfType<Button>().Single().ActionId);
    }

    [Fact]
    public async Task The_first_answer_about_the_page_stands_and_the_second_person_is_told_who_was_first()
    {
        var bench = new TriageBench();
        var report = Reports.Of(SeenIn.Run(page: Saw.Page(null), api: SeenIn.Down(503)));
        await bench.Reports.Keep(report, TestContext.Current.CancellationToken);
        using var answers = new PageAnswers(bench.Reports, bench.Desk, Message, Gone, Outside, new Clocks(bench.Runbook, bench.Wire));

        var first = await All(new PageShowsIncidentButton(answers).Handle(Click(report.Id), TestContext.Current.CancellationToken));
        var second = await All(new PageShowsNoneButton(answers).Handle(Click(report.Id) with { UserId = "U0OTHER", UserName = "other" }, TestContext.Current.CancellationToken));

        Assert.Contains("Vast.ai incident", Assert.IsType<Reply.Original>(Assert.Single(first)).Message.Text, StringComparison.Ordinal);
        var late = Assert.IsType<Reply.Ephemeral>(second[^1]).Message.Text;
        Assert.StartsWith("responder read an incident on the status page at <!date^", late, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", late + Approved.Write(((Reply.Original)second[0]).Message), StringComparison.Ordinal);
        Assert.Contains(Context(((Reply.Original)second[0]).Message), t => t.Contains("responder read an incident on the status page at <!date^", StringComparison.Ordinal));
        Assert.True((await bench.Reports.Find(report.Id, TestContext.Current.CancellationToken))!.PageAnswer!.ShowsIncident);
    }

    [Theory]
    [InlineData(ActionIds.ReRun, typeof(Reply.Original))]
    [InlineData(ActionIds.Why, typeof(Reply.Ephemeral))]
    public async Task The_overflow_menu_does_what_the_buttons_do(string action, Type reply)
    {
        var bench = new TriageBench(TriageBench.Probes(SeenIn.All["healthy"]));
        var menu = new MoreMenu(new ReRunButton(Conversation(bench), Outside), new WhyButton(bench.Reports, new WhyModal(Outside, new PracticeMark(false)), Gone));

        var replies = await All(menu.Handle(Click($"{action} production-gone2345"), TestContext.Current.CancellationToken));

        Assert.IsType(reply, replies[0]);
    }

    private static Task<IReadOnlyList<Reply>> Ask(TriageBench bench, string text) =>
        All(new TriageCommand(Conversation(bench)).Handle(
            new SlashCommand
            {
                RequestId = "r1",
                TeamId = "T0VAST001",
                AppId = "A0VASTBOT",
                UserId = "U0RESPONDER",
                ReceivedAt = Saw.At,
                Command = "/vast",
                Verb = "triage",
                Text = text,
                Arguments = text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            },
            TestContext.Current.CancellationToken));

    private static BlockAction Click(string value) => new()
    {
        RequestId = "r2",
        TeamId = "T0VAST001",
        AppId = "A0VASTBOT",
        UserId = "U0RESPONDER",
        UserName = "responder",
        ReceivedAt = Saw.At,
        ActionId = "any",
        Value = value,
    };

    private static TriageConversation Conversation(TriageBench bench) => new(bench.Runner, bench.Environments, Message, Outside);

    private static IEnumerable<string> Context(Message message) =>
        message.Blocks.OfType<ContextBlock>().SelectMany(b => b.Elements).OfType<Markdown>().Select(m => m.Text);

    private static async Task<IReadOnlyList<Reply>> All(IAsyncEnumerable<Reply> replies) =>
        await replies.ToListAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TriageBench.Patience, TestContext.Current.CancellationToken);
}
