using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.EndToEnd.Fixes;

/// <summary>The incident is one of the facts that an approval is bound to, and its end is the end of what a rotation keeps.</summary>
public sealed class Fixes_that_belong_to_an_incident
{
    private static readonly Author Responder = Author.Person(PracticeIds.Responder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_incident_that_changed_meanwhile_stops_it()
    {
        await using var bot = await PractisingBot.Start("healthy");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var id = await Declare(bot, Severity.P1);
        var card = await talk.Ask("/vast fix restart", "Waits for who asked");
        var generation = await cluster.Generation();

        await Change(bot, id, new SeverityChanged(new(Severity.P1, Severity.P3), "Only one customer."));
        await talk.Click(card, "Confirm");

        await talk.Shown(card, "Not run: the facts moved");
        await talk.Shown(card, "The incident is Investigating P3; it was Investigating P1");
        Assert.Equal(generation, await cluster.Generation());
    }

    [Fact]
    public async Task What_is_kept_of_a_rotation_is_blanked_once_the_incident_is_resolved()
    {
        await using var bot = await PractisingBot.Start("expired-key", ("Remediation:Approval:rotate-key", "Self"));
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var id = await Declare(bot, Severity.P1);
        var card = await talk.Ask("/vast fix rotate-key", "Waits for who asked");
        await talk.Click(card, "Confirm");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;
        await talk.Shown(card, "Done, and it worked");
        bot.World.Clock.Speed = 1;
        Assert.Equal(Keys.Deployed, await cluster.Secret("vastai-secrets-previous"));

        await Change(bot, id, new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key.", []));
        bot.World.Clock.Skip(TimeSpan.FromSeconds(10));

        await Waiting.Until(async () => await cluster.Secret("vastai-secrets-previous") is null, Ct);
        Assert.Equal(Keys.Staged, await cluster.Secret("vastai-secrets"));
    }

    private static async Task<IncidentId> Declare(PractisingBot bot, Severity severity) =>
        (await bot.Services.GetRequiredService<IIncidents>().Declare(new Declared { Environment = "production", Title = "GPUs stopped", Severity = severity }, "once", Responder, Ct)).Id;

    private static async Task Change(PractisingBot bot, IncidentId id, JournalEvent change) =>
        Assert.IsType<Appended>(await bot.Services.GetRequiredService<IIncidents>().Change(id, null, Responder, [change], Ct));
}
