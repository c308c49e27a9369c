using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class IncidentCardTests
{
    private const string Hostile = "<!channel> <@U0VICTIM> ``` *x* _y_ {{title}} <b>b</b> & \u001b[31m\u202E 🙈 \u05d0\u05d1 api_key=abcdef0123456789abcdef0123456789\nsecond";

    private static readonly OutsideText Outside = new(new SecretMasker());

    public static TheoryData<string> States => [.. InState.All.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_reads_as_approved(string state) => Approved.Message($"incident-{state}", await Draw(InState.All[state]));

    [Fact]
    public async Task A_practice_card_says_so() => Assert.Contains("PRACTICE", Approved.Write(await Draw(InState.All["declared"], practice: true)), StringComparison.Ordinal);

    [Fact]
    public async Task Hostile_words_stay_words_and_show_no_secret()
    {
        var message = await Draw(Said(Hostile));
        var seen = Approved.Write(message);

        // The header is plain text, in which Slack looks for nothing.
        var parsed = Approved.Write(message with { Blocks = [.. message.Blocks.Where(block => block is not HeaderBlock)] });
        Assert.DoesNotContain("<!channel", parsed, StringComparison.Ordinal);
        Assert.DoesNotContain("U0VICTIM>", parsed, StringComparison.Ordinal);
        Assert.DoesNotContain("```", parsed, StringComparison.Ordinal);
        Assert.DoesNotContain("abcdef0123", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("u202", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("u001b", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("{{title}}", seen, StringComparison.Ordinal);
        Assert.Contains("\\uD83D\\uDE48", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("🙈")]
    [InlineData("x")]
    public async Task Forty_thousand_characters_stay_within_the_limits(string unit)
    {
        var longest = string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length));
        var part = new CardPart { Fields = [.. Enumerable.Repeat(longest, 30)], Lines = [.. Enumerable.Repeat(longest, 3)], Context = [longest] };

        Assert.Empty(BlockKit.Check(await Draw(Said(longest), parts: part), editing: true));
    }

    [Fact]
    public async Task Every_feature_finds_its_part_and_the_first_step_alone_is_primary()
    {
        var part = new CardPart
        {
            Fields = ["*Workarounds*\nqueue-mode"],
            Lines = ["An update is overdue."],
            Context = ["bundle ready"],
            Buttons = [Offer("update", CardButtonRank.Next), Offer("no-change", CardButtonRank.Row), .. Enumerable.Range(1, 6).Select(i => Offer($"m{i}", CardButtonRank.Menu))],
        };

        Approved.Message("incident-with-parts", await Draw(InState.All["commanded"], parts: part));
    }

    [Fact]
    public async Task The_same_record_gives_the_same_card() =>
        Assert.Equal(Approved.Write(await Draw(InState.All["updated"])), Approved.Write(await Draw(InState.All["updated"])));

    private static Incident Said(string text) => InState.Fold(
        InState.Declaration with { Title = text, SeverityReason = text, Impact = text, CurrentAction = text, Environment = text, Report = text, Commander = text },
        new Updated(text, new(text, text), new(text, text), Holding: false),
        new StepFailed(text, text, text));

    private static CardButton Offer(string label, CardButtonRank rank) => new(rank, new Button { ActionId = label, Text = label, Value = "INC-12" });

    private static async Task<Message> Draw(Incident incident, bool practice = false, params CardPart[] parts)
    {
        var view = new CardView(incident, new EnvironmentState("production"), InState.Start.AddMinutes(10));
        var own = await new OwnCardPart().Draw(view, TestContext.Current.CancellationToken);
        return new IncidentCard(Outside, new PracticeMark(practice)).Of(view, [own, .. parts]);
    }
}
