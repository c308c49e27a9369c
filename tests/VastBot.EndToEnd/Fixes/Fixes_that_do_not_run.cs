using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;

namespace VastBot.EndToEnd.Fixes;

/// <summary>What was asked for and must not run: the facts moved, nobody agreed, who clicks may not, the cluster does not allow it. Each click is answered.</summary>
public sealed class Fixes_that_do_not_run
{
    private const string Edited = """{"spec":{"template":{"metadata":{"annotations":{"a":"b"}}}}}""";

    [Fact]
    public async Task What_moved_between_the_request_and_the_approval_stops_it()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rollback", "Waits for one approver");
        await cluster.Edit(Edited);
        var generation = await cluster.Generation();

        await talk.Click(card, "Approve", PracticeIds.Approver);

        await talk.Shown(card, "Not run: the facts moved");
        await talk.Shown(card, "by kubectl-edit");
        await talk.Shown(card, "Ask again");
        Assert.Equal(generation, await cluster.Generation());
    }

    [Fact]
    public async Task A_secret_that_was_changed_meanwhile_stops_a_rotation()
    {
        await using var bot = await PractisingBot.Start("expired-key", ("Remediation:Approval:rotate-key", "Self"));
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rotate-key", "Waits for who asked");
        var before = await cluster.Secret("vastai-secrets");
        await cluster.EditSecret("vastai-secrets-next", """{"stringData":{"api-key":"somebody-elses-key-of-this-very-minute"}}""");

        await talk.Click(card, "Confirm");

        await talk.Shown(card, "The secret vastai-secrets-next was changed by kubectl-edit");
        Assert.Equal(before, await cluster.Secret("vastai-secrets"));
    }

    [Fact]
    public async Task Nobody_agrees_in_time_and_it_is_asked_for_again()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rollback", "Waits for one approver");
        var (image, open) = (await cluster.Image(), talk.Now(card));

        bot.World.Clock.Skip(TimeSpan.FromMinutes(13));
        await talk.Shown(card, "It expires soon");
        await talk.Told(PracticeIds.Approver, "nobody has decided");
        bot.World.Clock.Skip(TimeSpan.FromMinutes(3));
        await talk.Shown(card, "Expired: nobody agreed in time. Nothing was changed.");

        await talk.ClickOld(open, "Approve", PracticeIds.Approver);
        await talk.Whispered(PracticeIds.Approver, "it expired. Nothing was changed by your click.");
        Assert.Equal(image, await cluster.Image());
        await talk.Click(card, "Ask again");
        var again = await talk.Other(card, "Waits for one approver");
        await talk.Click(again, "Approve", PracticeIds.Approver);
        await talk.Shown(again, "Approved by");
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_told_and_a_rejection_ends_it()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var image = await cluster.Image();
        var card = await talk.Ask("/vast fix rollback", "Waits for one approver", PracticeIds.Commander);
        var open = talk.Now(card);

        await talk.Click(card, "Approve", PracticeIds.Outsider);
        await talk.Whispered(PracticeIds.Outsider, "Guests may not use this bot");
        await talk.Click(card, "Approve", PracticeIds.Responder);
        await talk.Whispered(PracticeIds.Responder, "You may not do this");
        await talk.Click(card, "Approve", PracticeIds.Commander);
        await talk.Whispered(PracticeIds.Commander, "somebody else must agree");
        await talk.Shown(card, "Waits for one approver");

        await talk.Click(card, "Reject", PracticeIds.Approver);
        await talk.Shown(card, "Nothing was changed.");
        await talk.Shown(card, "Rejected by");
        await talk.ClickOld(open, "Approve", PracticeIds.Approver);
        await talk.Whispered(PracticeIds.Approver, "Nothing is left to decide: it was rejected.");
        Assert.Equal(image, await cluster.Image());
    }

    [Fact]
    public async Task A_missing_right_is_named_and_goes_to_who_can_grant_it()
    {
        await using var bot = await PractisingBot.Start("healthy", ("Environments:production:Fixes:NextSecret", "somebody-elses-secret"));
        var talk = new Conversation(bot.World.Workspace);

        var said = await talk.Ask("/vast fix rotate-key", "Missing:");

        Assert.Contains("get secrets/somebody-elses-secret", Conversation.Text(said), StringComparison.Ordinal);
        Assert.Contains($"<@{PracticeIds.Commander}>", Conversation.Text(said), StringComparison.Ordinal);
    }
}
