using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class NewsMessageTests
{
    private static readonly OutsideText Outside = new(new SecretMasker());

    [Fact]
    public async Task A_change_of_severity_says_who_before_after_and_why() =>
        Approved.Message("line-severity", await Line(new SeverityChanged(new(Severity.P1, Severity.P2), "pods <are> back")));

    [Theory]
    [InlineData("half of them work.", "by commander: half of them work. ")]
    [InlineData("half of them work", "by commander: half of them work. ")]
    [InlineData(".", "by commander. ")]
    public async Task A_reason_ends_with_one_full_stop(string reason, string expected) =>
        Assert.Contains(expected, Approved.Write(await Line(new SeverityChanged(new(Severity.P1, Severity.P2), reason))), StringComparison.Ordinal);

    [Fact]
    public async Task Only_a_commander_whom_somebody_else_named_is_mentioned()
    {
        Approved.Message("line-commander", await Line(new CommanderChanged(new(null, "U0RESPONDER"))));
        Assert.DoesNotContain("<@", Approved.Write(await Line(new CommanderChanged(new(null, "U0COMMANDER")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_who_is_on_it_is_named() => Approved.Message("line-acknowledged", await Line(new Acknowledged()));

    [Fact]
    public async Task A_reopening_says_why() =>
        Approved.Message("line-reopened", await Line(
            new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", []), new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "it failed again")));

    [Fact]
    public void The_main_channel_hears_that_it_is_open_again() => Approved.Message("main-reopened", Messages(new PracticeMark(false)).Reopened(InState.All["commanded"]));

    [Fact]
    public void A_practice_announcement_says_so_to_the_phone_too() =>
        Assert.StartsWith("PRACTICE", Messages(new PracticeMark(true)).Declared(InState.All["declared"]).Text, StringComparison.Ordinal);

    private static Task<Message> Line(params JournalEvent[] events)
    {
        var entries = InState.Entries(InState.Declaration, [.. InState.Channel, .. events]);
        return Messages(new PracticeMark(false)).Line(entries[^1], Incident.Fold(InState.Id, entries), TestContext.Current.CancellationToken);
    }

    private static NewsMessage Messages(PracticeMark practice)
    {
        var templates = Substitute.For<ITemplateRenderer>();
        templates.Render(Arg.Any<Template<IncidentFields>>(), Arg.Any<IncidentFields>()).Returns("the template's words");
        return new NewsMessage(templates, Names(), Outside, practice);
    }

    internal static PersonNames Names()
    {
        var slack = Substitute.For<ISlackApi>();
        slack.Users.Info(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns(call => new User { Id = call.Arg<string>(), Name = call.Arg<string>()[2..].ToLowerInvariant(), Tz = "Europe/Berlin" });
        return new PersonNames(slack, Outside);
    }
}
