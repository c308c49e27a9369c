using VastBot.Drill.Workspace;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.EndToEnd.Reminders;

/// <summary><c>/vast remind</c>, the snooze, and what is asked of an incident that seems to be over.</summary>
public sealed class Wishes_about_reminders
{
    [Fact]
    public async Task Remind_says_what_comes_next_is_switched_off_and_on_and_takes_a_cadence()
    {
        await using var promised = await PromisedIncident.Declare(at: new(10, 0));
        await promised.Ask("/vast remind status", "a draft for the commander");

        await promised.Ask("/vast remind off", "Reminders of INC-1 are off.");
        await promised.Ask("/vast remind off", "are off already");
        await promised.Practice.CardShows(promised.Room, "Reminders are off");
        promised.Pass(120);
        var status = await promised.Ask("/vast remind status", "Reminders are off");
        Assert.DoesNotContain("the prompt in the channel", status, StringComparison.Ordinal);
        Assert.DoesNotContain(await promised.Events(), happened => happened is Reminded);

        await promised.Ask("/vast remind on", "are on again");
        await promised.Says("the promised update is");

        await promised.Ask("/vast remind every 5m", "Choose from 15 minutes to 1 week");
        var before = promised.Clock.GetUtcNow();
        await promised.Ask("/vast remind every 45m", "an update every 45 min");
        Assert.InRange((await promised.Fold()).NextUpdate!.Value, before.AddMinutes(45), promised.Clock.GetUtcNow().AddMinutes(45));
        await promised.Practice.CardShows(promised.Room, "Updates every 45 min");
        await promised.Ask("/vast remind every default", "as P1 wants it");
        await promised.Ask("/vast remind maybe", "I do not know `maybe`");
        await promised.Ask("/vast timeline", "Reminders off");
    }

    [Fact]
    public async Task A_snooze_moves_once_keeps_promise_and_cadence_and_is_on_the_timeline()
    {
        await using var promised = await PromisedIncident.Declare(at: new(3, 0));
        await promised.PassUntilDue();
        var prompt = await promised.Says("an update was promised for now");
        var promise = (await promised.Fold()).NextUpdate;
        await promised.Press(prompt, "Snooze 15 min");
        await promised.Says("I ask again at");
        await promised.Becomes(prompt, "Snoozed until");
        Assert.False(await promised.Practice.Workspace.Click(prompt.Ts, "Snooze 15 min", promised.Room));
        Assert.Equal(promise, (await promised.Fold()).NextUpdate);
        await promised.Ask("/vast timeline", "Reminder put off until");

        promised.Pass(14);
        await promised.Ask("/vast remind", "Snoozed until");
        Assert.Empty(promised.Told("late."));
        promised.Pass(1);
        await promised.Tells("late.");
        promised.Pass(3);
        await promised.Tells("late.", 2);
        Assert.Single(promised.Said("the promised update is"));
    }

    [Fact]
    public async Task In_monitoring_it_asks_whether_all_is_well_and_resolving_ends_that()
    {
        await using var promised = await PromisedIncident.Declare(at: new(10, 0));
        await promised.Practice.Type("/vast update the new key works", promised.Room);
        await promised.Practice.Submit("update.form", PracticeIds.Responder, ("status", "Monitoring"), ("next_update", "1d"));
        await promised.Says("the new key works");
        await promised.Ask("/vast remind", "“still good? resolve?”");

        promised.Pass(30);
        var prompt = await promised.Says("Still good, INC-1?");
        await promised.Press(prompt, "Resolve");
        await promised.Practice.Submit("incident.resolve-form", PracticeIds.Responder, ("what_fixed_it", "A new key"));
        await promised.Becomes(prompt, "resolved by");
        promised.Pass(300);
        await promised.Ask("/vast remind", "is resolved");
        Assert.Single(await promised.Events(), happened => happened is Reminded { Reminder: "monitoring" });
    }

    [Fact]
    public async Task P3_lets_people_sleep_and_P4_waits_for_the_next_business_day()
    {
        await using var promised = await PromisedIncident.Declare(at: new(20, 0), fields: [("severity", "P3")]);
        var evening = promised.Clock.GetUtcNow();
        Assert.InRange((await promised.Fold()).NextUpdate!.Value, evening.AddHours(4).AddMinutes(-5), evening.AddHours(4));
        promised.Pass(10 * 60);
        await promised.Ask("/vast remind", "the prompt in the channel");
        Assert.DoesNotContain(await promised.Events(), happened => happened is Reminded);
        promised.Pass(61);
        await promised.Says("the promised update is");

        await promised.Practice.Type("/vast sev P4 nobody feels it", promised.Room);
        await promised.Says("*Severity P3 → P4*");
        var due = (await promised.Fold()).NextUpdate!.Value.UtcDateTime;
        Assert.Equal(new TimeOnly(9, 0), TimeOnly.FromDateTime(due));
        Assert.DoesNotContain(due.DayOfWeek, (DayOfWeek[])[DayOfWeek.Saturday, DayOfWeek.Sunday]);
    }
}
