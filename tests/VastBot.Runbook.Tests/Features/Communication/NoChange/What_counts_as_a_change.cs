using VastBot.Runbook.Features.Communication;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Tests.Features.Triage;

namespace VastBot.Runbook.Tests.Features.Communication;

/// <summary>Verdict, kind of error and suggested severity are the facts; numbers are not.</summary>
public sealed class What_counts_as_a_change
{
    private static readonly Verdict Before = Verdict("silent-5xx");

    [Fact]
    public void The_same_facts_with_other_words_and_numbers_are_no_change() =>
        Assert.Empty(Situation.Changes(Before, Before with { Headline = "Other words, 7.3 errors a second", SeverityReason = "another", Disagreements = ["x"] }));

    [Fact]
    public void Another_verdict_is_said() =>
        Assert.Equal(["verdict Our integration → Vast.ai incident"], Situation.Changes(Before, Before with { Kind = VerdictKind.VastAiIncident }));

    [Fact]
    public void Another_kind_of_error_is_said() =>
        Assert.Equal(["kind of error Upstream error (5xx) → Rate limited (429)"], Situation.Changes(Before, Before with { ErrorKind = ErrorKind.RateLimited }));

    [Fact]
    public void Another_severity_is_said_also_where_there_is_none_any_more()
    {
        Assert.Equal([$"suggested severity {Before.Severity} → P4"], Situation.Changes(Before, Before with { Severity = Severity.P4 }));
        Assert.Equal([$"suggested severity {Before.Severity} → none"], Situation.Changes(Before, Before with { Severity = null }));
    }

    [Fact]
    public void Losing_sight_is_a_change_and_seeing_nothing_still_is_none()
    {
        Assert.NotEmpty(Situation.Changes(Before, Verdict("blind")));
        Assert.Empty(Situation.Changes(Verdict("blind"), Verdict("blind")));
    }

    [Theory]
    [InlineData("silent-5xx")]
    [InlineData("vast-outage")]
    [InlineData("blind")]
    public void The_holding_text_says_the_numbers_and_what_could_not_be_seen(string situation) =>
        Approved.Text($"holding-{situation}.txt", HoldingText.Of(Reports.Of(SeenIn.All[situation])) + "\n");

    private static Verdict Verdict(string situation) => Reports.Of(SeenIn.All[situation]).Verdict!;
}
