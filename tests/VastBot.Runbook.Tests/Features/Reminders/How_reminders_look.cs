using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Telling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Tests.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>What people read, in every state.</summary>
public sealed class How_reminders_look
{
    private const string Hostile = "<!channel> `rm` <@U0COMMANDER> {{title}}";

    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(new SecretMasker())
        .AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System))
        .AddSingleton(Users())
        .AddSingleton(new PracticeMark(false))
        .AddSingleton<OutsideText>()
        .AddSingleton<PersonNames>()
        .AddSingleton(new ResponseClock(Calendars.Berlin))
        .AddTemplates(new ConfigurationBuilder().Build())
        .AddSingleton<PromptMessage>()
        .AddSingleton<NudgeMessage>()
        .AddSingleton<EscalationMessage>()
        .BuildServiceProvider();

    [Fact]
    public Task The_prompt_names_what_was_promised_and_mentions_who_must_act_once() => Prompt("reminder-due", Walk("03:31"), first: true);

    [Fact]
    public Task Overdue_it_is_edited_and_mentions_nobody() => Prompt("reminder-overdue", Walk("03:40"));

    [Fact]
    public Task Escalated_and_paged_it_says_so()
    {
        var ladder = Walk("03:50");
        ladder.Happen(new PagerAsked(PageOutcome.NoPager));
        return Prompt("reminder-escalated", ladder);
    }

    [Fact]
    public Task Snoozed_it_says_until_when_and_offers_no_second_snooze()
    {
        var ladder = Walk("03:31");
        ladder.Happen(new PromiseSnoozed(new(ladder.Incident.NextUpdate, ladder.Now.AddMinutes(15))));
        return Prompt("reminder-snoozed", ladder);
    }

    [Fact]
    public Task After_downtime_it_names_the_gap()
    {
        var ladder = Ladder();
        ladder.AwayUntil("2026-11-20 05:10");
        return Prompt("reminder-catch-up", ladder, first: true);
    }

    [Fact]
    public Task An_update_takes_the_buttons_away()
    {
        var ladder = Walk("03:31");
        ladder.Happen(new Updated("x", default, default, false), new PromiseMoved(new(ladder.Incident.NextUpdate, ladder.Now.AddMinutes(30)), ""));
        return Prompt("reminder-answered", ladder);
    }

    [Fact]
    public Task A_resolution_takes_them_away_as_well()
    {
        var ladder = Walk("03:31");
        ladder.Happen(new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "a key", []));
        return Prompt("reminder-resolved", ladder);
    }

    [Fact]
    public Task A_missing_response_is_amber_first() => Prompt("reminder-amber", Walk("03:13", commander: null), ReminderNames.Response);

    [Fact]
    public Task Then_it_is_red() => Prompt("reminder-no-response", Walk("03:16", commander: null), ReminderNames.Response);

    [Fact]
    public Task In_monitoring_it_asks_whether_it_is_over()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", due: null, title: Hostile);
        ladder.Happen(new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Monitoring)));
        return Prompt("reminder-still-good", ladder.Until("2026-11-20 03:31"), ReminderNames.Monitoring);
    }

    [Fact]
    public void The_commander_gets_a_draft_before()
    {
        var ladder = Walk("03:26");
        var draft = new Draft("Still: Vast.ai refuses our key. <!here>", "r2", "");
        Approved.Message("reminder-nudge-draft", Services.GetRequiredService<NudgeMessage>().Of(ladder.Incident, ladder.Incident.Round(ReminderNames.Update)!, draft));
    }

    [Fact]
    public void The_commander_is_nudged_and_told_what_comes_next()
    {
        var ladder = Walk("03:43");
        Approved.Message("reminder-nudge-overdue", Services.GetRequiredService<NudgeMessage>().Of(ladder.Incident, ladder.Incident.Round(ReminderNames.Update)!, draft: null));
    }

    [Theory]
    [InlineData("reminder-calls-group", "S0BACKUP")]
    [InlineData("reminder-calls-person", "U0BACKUP")]
    [InlineData("reminder-calls-here", null)]
    public void Others_are_called(string name, string? whom)
    {
        var ladder = Walk("03:46");
        Approved.Message(name, Services.GetRequiredService<EscalationMessage>().Of(ladder.Incident, ladder.Incident.Round(ReminderNames.Update)!, whom));
    }

    [Fact]
    public void A_round_that_was_answered_before_its_prompt_shows_nothing()
    {
        var ladder = Walk("03:26");
        var name = new RoundName(ReminderNames.Update, ladder.Incident.Round(ReminderNames.Update)!.Since, "");
        ladder.Happen(new PromiseMoved(new(ladder.Incident.NextUpdate, ladder.Now.AddMinutes(30)), ""));

        Assert.False(PromptView.Of(ladder.Incident.Id, ladder.Journal, name)!.WasShown);
    }

    private static Ladder Ladder(string? commander = "U0COMMANDER") => new(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30", commander: commander, title: Hostile);

    private static Ladder Walk(string until, string? commander = "U0COMMANDER") => Ladder(commander).Until($"2026-11-20 {until}");

    private static async Task Prompt(string name, Ladder ladder, string reminder = ReminderNames.Update, bool first = false)
    {
        // The newest round, be it over or not.
        var since = ladder.Journal.Last(entry => entry.Event is Reminded e && e.Reminder == reminder).Version;
        var began = ladder.Journal.Where(entry => entry.Version <= since).Reverse().TakeWhile(entry => entry.Event is not (PromiseMoved or Declared or StatusChanged))
            .Last(entry => entry.Event is Reminded e && e.Reminder == reminder).Version;
        var view = PromptView.Of(ladder.Incident.Id, ladder.Journal, new RoundName(reminder, began, ""))!;
        Approved.Message(name, await Services.GetRequiredService<PromptMessage>().Draw(view, first, TestContext.Current.CancellationToken));
    }

    private static ISlackApi Users()
    {
        var slack = Substitute.For<ISlackApi>();
        slack.Users.Info(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(call => new User { Id = call.Arg<string>(), Name = "responder" });
        return slack;
    }
}
