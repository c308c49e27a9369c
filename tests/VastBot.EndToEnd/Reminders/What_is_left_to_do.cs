using System.Globalization;
using System.Text;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Incidents;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.EndToEnd.Reminders;

/// <summary>After the end: what people hear of their action items and of the postmortem, with the practice clock moved by hand.</summary>
public sealed class What_is_left_to_do
{
    private const string Waits = "An action item of INC-1 waits for you";
    private const string Missing = "waits to be published";

    [Fact]
    public async Task An_action_item_is_told_to_its_owner_before_on_and_after_its_day_five_times_at_most()
    {
        await using var promised = await Resolved();
        var day = promised.Clock.GetUtcNow().AddDays(10);
        await promised.Practice.Type($"/vast action add alert on the error rate @commander {day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", promised.Room);
        await promised.Says("Action item 1 of INC-1");
        var due = (await promised.Fold()).Actions[0].Due!.Value;

        await Until(due.AddDays(-1), told: 1);
        await Until(due, told: 2);
        await Until(due.AddDays(7), told: 3);
        await Until(due.AddDays(14), told: 4);
        await Until(due.AddDays(21), told: 5);
        promised.Clock.Skip(TimeSpan.FromDays(30));
        await promised.Ask("/vast remind", "is resolved");
        Assert.Equal(5, promised.Told(Waits, PracticeIds.Commander).Count);
        Assert.Empty(promised.Told(Waits));

        async Task Until(DateTimeOffset then, int told)
        {
            promised.Clock.Skip(then - promised.Clock.GetUtcNow() - TimeSpan.FromMinutes(1));
            await promised.Ask("/vast remind", "is resolved");
            Assert.Equal(told - 1, promised.Told(Waits, PracticeIds.Commander).Count);
            promised.Pass(1);
            await promised.Tells(Waits, told, PracticeIds.Commander);
        }
    }

    [Fact]
    public async Task A_click_in_the_reminder_ticks_it_off_and_nothing_more_is_said()
    {
        await using var promised = await Resolved();
        await promised.Practice.Type("/vast action add rehearse the fallback 1w", promised.Room);
        await promised.Says("Action item 1 of INC-1");
        promised.Clock.Skip((await promised.Fold()).Actions[0].Due!.Value.AddDays(-1) - promised.Clock.GetUtcNow());
        var reminder = await promised.Tells(Waits);

        await promised.Press(reminder, "Done");

        await promised.Becomes(reminder, "Done: rehearse the fallback");
        promised.Clock.Skip(TimeSpan.FromDays(60));
        await promised.Ask("/vast action list", "1 of 1 done");
        Assert.Empty(promised.Told(Waits));
        Assert.Single(await promised.Events(), happened => happened is ActionTicked);
    }

    [Fact]
    public async Task The_postmortem_is_asked_for_until_somebody_says_why_there_is_none()
    {
        await using var promised = await Resolved();
        await promised.Says("is drafted");
        promised.Clock.Skip(TimeSpan.FromDays(6));
        var first = PractisedIncident.Blocks(await promised.Tells(Missing));
        Assert.Contains("Fill in…", first, StringComparison.Ordinal);
        promised.Clock.Skip(TimeSpan.FromDays(7));
        await promised.Tells(Missing, 2);

        await promised.Ask("/vast postmortem waive", "Say why there will be none");
        await promised.Practice.Type("/vast postmortem waive it was a rehearsal, token=sk-practice-0123456789abcdef0123456789abcdef", promised.Room);
        var said = PractisedIncident.Blocks(await promised.Says("No postmortem for INC-1: it was a rehearsal"));
        var card = await promised.Practice.CardShows(promised.Room, "No postmortem: it was a rehearsal");
        foreach (var shown in new[] { said, card }) Assert.DoesNotContain("0123456789abcdef", shown, StringComparison.Ordinal);
        await promised.Ask("/vast postmortem waive once more", "It is waived already");
        promised.Clock.Skip(TimeSpan.FromDays(60));
        await promised.Ask("/vast timeline", "it was a rehearsal");
        Assert.Equal(2, promised.Told(Missing).Count);
    }

    /// <summary>A plan without canvases: the versions are files, each beside its message, and the earlier ones stay.</summary>
    [Fact]
    public async Task Where_there_are_no_canvases_every_version_is_a_file_in_the_channel()
    {
        await using var promised = await Resolved();
        promised.Practice.Workspace.Faults.Refuse("canvases.create", "free_teams_cannot_create_standalone_canvases");
        var drafted = await promised.Says("is drafted");
        await promised.Press(drafted, "Fill in…");
        await promised.Practice.Submit("postmortem.form", PracticeIds.Responder, ("text", "An expired key."));
        await promised.Says("Postmortem of INC-1, version 2*, is published as a file in this channel");
        await promised.Practice.CardShows(promised.Room, "Postmortem: version 2 published");

        CloseForms(promised);
        await promised.Practice.Type("/vast postmortem", promised.Room);
        await promised.Practice.Submit("postmortem.form", PracticeIds.Responder, ("text", "A key that nobody renewed."));
        await promised.Says("Postmortem of INC-1, version 3*, is published");

        var files = promised.Practice.Workspace.State.Files.Where(file => file.Name.StartsWith("postmortem-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["postmortem-INC-1-v2.md", "postmortem-INC-1-v3.md"], files.Select(file => file.Name));
        Assert.Contains("An expired key.", Text(files[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("An expired key.", Text(files[1]), StringComparison.Ordinal);
        Assert.Contains("A key that nobody renewed.", Text(files[1]), StringComparison.Ordinal);

        // Published: nobody is asked for it.
        promised.Clock.Skip(TimeSpan.FromDays(60));
        await promised.Ask("/vast remind", "is resolved");
        Assert.Empty(promised.Told(Missing));

        static string Text(VastBot.Drill.Workspace.State.SharedFile file) => Encoding.UTF8.GetString(file.Content!);
    }

    private static async Task<PromisedIncident> Resolved()
    {
        var promised = await PromisedIncident.Declare(at: new(10, 0));
        await promised.Practice.Type("/vast resolve", promised.Room);
        await promised.Practice.Submit("incident.resolve-form", PracticeIds.Responder, ("what_fixed_it", "A new key"));
        await promised.Says("Resolved");
        CloseForms(promised);
        return promised;
    }

    /// <summary>Who sees a form cannot type.</summary>
    private static void CloseForms(PromisedIncident promised) =>
        promised.Practice.Workspace.Viewing.Close(PracticeIds.Responder, promised.Practice.Top()?.Id ?? "", all: true);
}
