using NSubstitute;
using VastBot.Runbook.Features.Reminders.Telling;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Tests.Features.Triage;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>The draft that the commander gets before an update is due.</summary>
public sealed class Drafting_an_update
{
    private readonly ITriage _triage = Substitute.For<ITriage>();
    private readonly ITriageReports _reports = Substitute.For<ITriageReports>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_that_it_is_still_so_and_what_the_numbers_are()
    {
        var draft = await Draft(told: "silent-5xx", sees: "silent-5xx");

        Assert.StartsWith("Still: ", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed:", draft.Text, StringComparison.Ordinal);
        Assert.Equal(("fresh", ""), (draft.Report, draft.WhyNot));
    }

    [Fact]
    public async Task Says_what_is_different_since_people_were_told_last()
    {
        var draft = await Draft(told: "vast-outage", sees: "healthy");

        Assert.Contains("Before: ", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Changed: ", draft.Text, StringComparison.Ordinal);
        Assert.Contains("(was ", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_earlier_look_it_says_what_is_seen_now()
    {
        var draft = await Draft(told: null, sees: "vast-outage");

        Assert.StartsWith(Report("vast-outage", "x").Verdict!.Headline, draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_could_be_seen_it_says_why_there_is_no_draft()
    {
        _triage.Run(Arg.Any<string>()).Returns(call => throw Gone(call.Arg<string>()));

        var draft = await new DraftWriter(_triage, _reports).Write(Told(null), Ct);

        Assert.Equal(("", null), (draft.Text, draft.Report));
        Assert.Contains("production is not configured any more", draft.WhyNot, StringComparison.Ordinal);
    }

    private async Task<Draft> Draft(string? told, string sees)
    {
        if (told is not null) _reports.Find("told", Arg.Any<CancellationToken>()).Returns(Report(told, "told"));
        var fresh = Report(sees, "fresh");
        _triage.Run("production").Returns(new TriageRun(false, fresh, new[] { fresh }.ToAsyncEnumerable()));
        return await new DraftWriter(_triage, _reports).Write(Told(told is null ? null : "told"), Ct);
    }

    private static Incident Told(string? report) => Incident.Before(new IncidentId(1)) with { Environment = "production", ToldReport = report };

    private static TriageReport Report(string situation, string id) => Reports.Of(SeenIn.All[situation]) with { Id = id };

    private static ArgumentException Gone(string environment) => new("There is no such environment.", nameof(environment));
}
