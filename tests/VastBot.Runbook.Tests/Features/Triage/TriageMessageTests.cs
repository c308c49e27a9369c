using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Triage;

public sealed class TriageMessageTests
{
    private static readonly OutsideText Outside = new(new SecretMasker());
    private static readonly TriageMessage Message = new(Outside, new PracticeMark(false));
    private static readonly WhyModal Why = new(Outside, new PracticeMark(false));

    [Theory]
    [InlineData("healthy")]
    [InlineData("vast-outage")]
    [InlineData("expired-key")]
    [InlineData("rate-limited")]
    [InlineData("silent-5xx")]
    [InlineData("bad-deploy")]
    [InlineData("flapping")]
    [InlineData("blind")]
    public void Each_situation_reads_as_approved(string situation) => Approved.Message($"card-{situation}", Message.Card(Reports.Of(SeenIn.All[situation])));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void The_card_fills_in_probe_by_probe(int answered) => Approved.Message($"card-running-{answered}", Message.Card(Reports.Running(answered)));

    [Fact]
    public void The_card_asks_about_the_page_where_one_witness_is_not_enough() =>
        Approved.Message("card-asks-about-page", Message.Card(Reports.Of(OneWitness)));

    [Fact]
    public void The_card_says_who_read_the_page() =>
        Approved.Message("card-page-answered", Message.Card(Reports.Of(OneWitness, new PageAnswer(true, "U0RESPONDER", "responder", Saw.At.AddMinutes(4))), "run again by other"));

    [Fact]
    public void A_practice_card_says_so() =>
        Approved.Message("card-practice", new TriageMessage(Outside, new PracticeMark(true)).Card(Reports.Of(SeenIn.All["healthy"])));

    [Fact]
    public void The_evidence_reads_as_approved() => Approved.View("why-bad-deploy", Why.Of(Reports.Of(SeenIn.All["bad-deploy"])));

    [Fact]
    public void The_log_lines_go_to_the_thread() => Approved.Message("log-lines", Message.LogLines(Reports.Of(SeenIn.All["flapping"]))!);

    [Fact]
    public void Without_error_lines_there_is_nothing_for_the_thread() => Assert.Null(Message.LogLines(Reports.Of(SeenIn.All["healthy"])));

    [Fact]
    public void Hostile_text_mentions_nobody_breaks_out_of_nothing_and_shows_no_secret()
    {
        const string Hostile = "<!channel> <@U0VICTIM> ``` *x* _y_ & \u001b[31m\u202E api_key=abcdef0123456789abcdef0123456789 \n> quote xoxb-1234567890-abcdefghij";
        var report = Reports.Of([.. SeenIn.Run(Saw.Page(true, Hostile), SeenIn.Down(503), logs: Saw.Logs(20, 503, Hostile + " {0}")).Select(f => f with { Summary = Hostile, Details = [Hostile, Hostile], RepeatWith = Hostile })]);

        Approved.Message("card-hostile", Message.Card(report));
        var withoutLines = report with { Findings = [.. report.Findings.Where(f => f is not ErrorLogsFinding)] };
        string[] parsed = [Approved.Write(Message.Card(report)), Approved.Write(Why.Of(withoutLines))];
        Assert.All(parsed, seen => Assert.DoesNotContain("<@", seen, StringComparison.Ordinal));
        Assert.All(parsed, seen => Assert.DoesNotContain("<!", seen.Replace("<!date^", "", StringComparison.Ordinal), StringComparison.Ordinal));
        // Rich text is shown as it is: Slack looks for mentions in none of it.
        Assert.All([.. parsed, Approved.Write(Message.LogLines(report)!), Approved.Write(Why.Of(report))], seen =>
        {
            Assert.DoesNotContain("abcdef0123", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("xoxb", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("u001b", seen, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void The_longest_report_stays_within_the_limits()
    {
        var longest = new string('<', 5_000);
        var findings = SeenIn.Run(Saw.Page(null), SeenIn.Down(503), Saw.Health(null), Saw.Rate(null), Saw.LogsLost(), Saw.Pods(null), Saw.ChangesLost())
            .Select(f => f with { Summary = longest, Details = [.. Enumerable.Repeat(longest, 100)], RepeatWith = longest, SeenAt = Saw.At.AddHours(-1) });
        var report = Reports.Of([.. findings], environment: "an-environment-with-the-longest-name-ever");

        Assert.Empty(BlockKit.Check(Message.Card(report, note: "run again by other, joined the run that was under way"), editing: true));
        Assert.Empty(BlockKit.Check(Why.Of(report)));
        Assert.Empty(BlockKit.Check(Message.LogLines(Reports.Of(SeenIn.Run(logs: Saw.Logs(20, 503, longest + "{0}"))))!));
    }

    [Fact]
    public void At_most_three_elements_and_one_primary_stand_below_any_card()
    {
        foreach (var findings in SeenIn.All.Values.Append(OneWitness))
        {
            var buttons = Message.Card(Reports.Of(findings)).Blocks.OfType<ActionsBlock>().Single().Elements;

            Assert.InRange(buttons.Count, 1, 3);
            Assert.InRange(buttons.OfType<Button>().Count(b => b.Style is ButtonStyle.Primary), 0, 1);
        }
    }

    private static IReadOnlyList<Finding> OneWitness => SeenIn.Run(page: Saw.Page(null), api: SeenIn.Down(503));

    [Fact]
    public void The_evidence_holds_the_error_lines_and_whole_links()
    {
        var link = "https://status.example.com/incidents/" + new string('a', 200);
        var view = Approved.Write(Why.Of(Reports.Of(SeenIn.Run(page: Saw.Page(true) with { Details = [$"GPU API degraded (major), {link}"] }, logs: Saw.Logs(3)))));

        Assert.Contains(link, view, StringComparison.Ordinal);
        Assert.Equal(3, view.Split("ERROR vast.ai answered 503").Length - 1);
    }
}
