using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Incidents;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.EndToEnd.Reminders;

/// <summary>What people in Slack hear of the promised update, with the practice clock moved by hand.</summary>
public sealed class A_promise_at_any_hour
{
    private const string Overdue = "the promised update is";

    [Fact]
    public async Task P1_at_night_climbs_from_a_draft_to_the_pager_and_one_click_ends_it()
    {
        await using var promised = await PromisedIncident.Declare(at: new(3, 0));
        await promised.PassUntilDue(before: 5);
        var draft = PractisedIncident.Blocks(await promised.Tells("your next update is due"));
        Assert.Contains("A draft for you:\n&gt;Still: ", draft.Replace("\n>", "\n&gt;", StringComparison.Ordinal), StringComparison.Ordinal);

        await promised.PassUntilDue();
        var prompt = await promised.Says("an update was promised for now");
        Assert.All((string[])["Promised: ", "Post update", "No change", "Snooze 15 min"], text => Assert.Contains(text, PractisedIncident.Blocks(prompt), StringComparison.Ordinal));
        for (var nag = 2; nag <= 5; nag++)
        {
            promised.Pass(3);
            await promised.Becomes(prompt, $"Asked {nag} times");
            await promised.Tells("late.", nag - 1);
        }

        Assert.Contains("others are called next", PractisedIncident.Blocks(promised.Told("late.")[^1]), StringComparison.Ordinal);
        promised.Pass(3);
        await promised.Says("was asked 5 times");
        await promised.Becomes(prompt, "Others were called");
        promised.Pass(3);
        await promised.Becomes(prompt, "The pager was asked");
        Assert.Contains(promised.Practice.Practice.World.Paged.All, page => page.Summary.Contains("a promised update is overdue", StringComparison.Ordinal));

        promised.Pass(300);
        await promised.Ask("/vast remind", "Nothing more comes until somebody posts an update");
        await promised.Press(prompt, "No change");
        await promised.Becomes(prompt, "updated by");
        Assert.Single(promised.Said(Overdue).Concat(promised.Said("updated by")));
        Assert.Equal(4, promised.Told("late.").Count);

        // A draft, the prompt, four more nags, the call, the page: each counted once.
        Assert.Equal((8, 8), (promised.Counted("vastbot_reminders_due_total"), promised.Counted("vastbot_reminders_sent_total")));

        // A reminder never publishes.
        Assert.DoesNotContain(await promised.Events(), happened => happened.Kind.StartsWith("public-text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_hours_away_one_prompt_names_the_gap()
    {
        await using var promised = await PromisedIncident.Declare(at: new(3, 0));
        await promised.Practice.Practice.Away(() => promised.Pass(150));

        var prompt = await promised.Says("I was away from");
        Assert.Contains(Overdue, PractisedIncident.Blocks(prompt), StringComparison.Ordinal);
        await promised.Practice.Until(() => promised.Practice.Workspace.IsAppThere);
        await promised.Ask("/vast remind", "another nudge to the commander");
        Assert.Empty(promised.Told("late."));
        Assert.Empty(promised.Told("your next update is due"));
        Assert.Single(await promised.Events(), happened => happened is Reminded { Reminder: "update" });
        Assert.Single(await promised.Events(), happened => happened is PromiseMissed);

        promised.Pass(3);
        await promised.Tells("late.");
        Assert.Single(promised.Said(Overdue));
    }

    [Fact]
    public async Task Every_way_to_update_moves_it_and_ends_the_prompt_of_anybody()
    {
        await using var promised = await PromisedIncident.Declare(at: new(10, 0));
        await Due(promised, prompt => promised.Press(prompt, "Post update", PracticeIds.Commander), PracticeIds.Commander);
        await Due(promised, _ => promised.Practice.Type("/vast update the key is being replaced", promised.Room));
        await Due(promised, async _ => await promised.Press((promised.Told("your next update is due"))[^1], "Post update"));
        await Due(promised, _ => promised.Press(promised.Practice.Card(promised.Room), "Update…"));
        await Due(promised, prompt => promised.Press(prompt, "No change"), form: null);
    }

    [Fact]
    public async Task Resolving_stops_everything_at_once_and_reopening_promises_anew()
    {
        await using var promised = await PromisedIncident.Declare(at: new(3, 0));
        await promised.PassUntilDue();
        var prompt = await promised.Says("an update was promised for now");
        await promised.Practice.Type("/vast resolve", promised.Room);
        await promised.Practice.Submit("incident.resolve-form", PracticeIds.Responder, ("what_fixed_it", "A new key"));
        await promised.Becomes(prompt, "resolved by");
        promised.Pass(600);
        await promised.Ask("/vast remind", "is resolved.* Nobody is reminded");
        Assert.Empty(promised.Told("late."));
        Assert.Single(await promised.Events(), happened => happened is Reminded { Step: "due" });

        var before = promised.Clock.GetUtcNow();
        await promised.Practice.Type("/vast reopen it came back", promised.Room);
        await promised.Says("*Open again*, by responder: it came back. Next update:");
        Assert.InRange((await promised.Fold()).NextUpdate!.Value, before.AddMinutes(30), promised.Clock.GetUtcNow().AddMinutes(30));
        await promised.PassUntilDue();
        await promised.Practice.Until(() => promised.Said("an update was promised for now").Count == 1);
    }

    [Fact]
    public async Task Another_severity_while_a_prompt_is_open_ends_it_and_says_when_the_next_update_comes()
    {
        await using var promised = await PromisedIncident.Declare(at: new(10, 0));
        await promised.PassUntilDue();
        var prompt = await promised.Says("an update was promised for now");

        var before = promised.Clock.GetUtcNow();
        await promised.Practice.Type("/vast sev P2 half of the jobs run", promised.Room);
        await promised.Says("*Severity P1 → P2* by responder: half of the jobs run. Next update:");
        await promised.Becomes(prompt, "moved the next update");
        Assert.InRange((await promised.Fold()).NextUpdate!.Value, before.AddMinutes(60), promised.Clock.GetUtcNow().AddMinutes(60));
        await promised.PassUntilDue();
        await promised.Says("an update was promised for now");
    }

    [Fact]
    public async Task Never_asks_for_a_reason_tells_it_and_is_never()
    {
        await using var promised = await PromisedIncident.Declare(at: new(10, 0), fields: [("next_update", "never"), ("never_reason", "only a drill")]);
        await promised.Ask("/vast timeline", "only a drill");
        promised.Pass(3000);
        await promised.Ask("/vast remind", "no update is promised");
        Assert.DoesNotContain(await promised.Events(), happened => happened is Reminded { Reminder: "update" });
    }

    /// <summary>Lets the promise fall due, updates in one way, and looks that the prompt is answered and the promise moved.</summary>
    private static async Task Due(
        PromisedIncident promised, Func<VastBot.Drill.Workspace.State.Message, Task> update, string user = PracticeIds.Responder, string? form = "update.form")
    {
        await promised.PassUntilDue(before: 4);
        await promised.Practice.Until(() => promised.Told("your next update is due").Count > promised.Said("updated by").Count);
        await promised.PassUntilDue();
        var prompt = await promised.Says("an update was promised for now");
        var (before, promise) = (promised.Clock.GetUtcNow(), (await promised.Fold()).NextUpdate);
        await update(prompt);
        if (form is not null) await promised.Practice.Submit(form, user, ("text", $"Said at {before:O}"));
        await promised.Becomes(prompt, "updated by");
        Assert.NotEqual(promise, (await promised.Fold()).NextUpdate);
        Assert.InRange((await promised.Fold()).NextUpdate!.Value, before.AddMinutes(30), promised.Clock.GetUtcNow().AddMinutes(30));
        promised.Practice.Workspace.Viewing.Close(user, promised.Practice.Top(user)?.Id ?? "", all: true);
    }
}
