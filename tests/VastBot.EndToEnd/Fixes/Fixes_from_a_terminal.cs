using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.EndToEnd.Fixes;

/// <summary>A person at a terminal, others in Slack or nobody there: the rules are the same.</summary>
public sealed class Fixes_from_a_terminal
{
    private static readonly FixOrder Rollback = new(new FixChoice(FixActions.Rollback), null, DryRun: false, Yes: true, BreakGlass: false, null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_others_must_agree_the_command_waits_for_them()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        var talk = new Conversation(bot.World.Workspace);
        await using var terminal = bot.Terminal();
        var running = Carry(terminal, Rollback);

        var asked = await talk.Told(PracticeIds.Approver, "asks for your agreement");
        Assert.False(running.IsCompleted);
        var direct = bot.World.Workspace.State.Channels.Find(channel => channel.IsDirect && channel.Name == PracticeIds.Approver)!;
        Assert.True(await bot.World.Workspace.Click(asked.Ts, "Approve", direct.Id, PracticeIds.Approver));
        bot.World.Clock.Speed = 120;
        var report = await running;

        Assert.Equal(FixReport.Worked, report.Outcome);
        Assert.Equal([Author.Person(PracticeIds.Approver)], report.Fix!.Approvals.Select(approval => approval.By));
        Assert.Equal(AuthorKind.Terminal, report.Fix.AskedBy.Kind);
        Assert.NotNull(report.Before!.Verdict);
        Assert.NotNull(report.After!.Verdict);
    }

    [Fact]
    public async Task It_waits_until_the_request_expires_and_no_longer()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        var talk = new Conversation(bot.World.Workspace);
        await using var terminal = bot.Terminal();
        var running = Carry(terminal, Rollback);
        await talk.Told(PracticeIds.Approver, "asks for your agreement");

        bot.World.Clock.Skip(TimeSpan.FromMinutes(16));
        var report = await running;

        Assert.Equal((FixReport.Refused, FixStage.Expired), (report.Outcome, report.Fix!.Stage));
        Assert.Contains("expired", report.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Slack_down_it_is_refused_unless_the_glass_is_broken_for_a_P1()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var incidents = bot.Services.GetRequiredService<IIncidents>();
        await incidents.Declare(new Declared { Environment = "production", Title = "All pods crash", Severity = Severity.P1 }, "once", Author.Person(PracticeIds.Responder), Ct);
        await bot.Leave();
        await using var terminal = bot.Terminal(("Slack:ApiUrl", "http://127.0.0.1:9/api/"));
        var image = await cluster.Image();

        var refused = await Carry(terminal, Rollback);
        Assert.Equal(FixReport.Refused, refused.Outcome);
        Assert.Contains("Slack cannot be reached", refused.Why, StringComparison.Ordinal);
        Assert.Equal(image, await cluster.Image());
        var unknown = await Carry(terminal, Rollback with { BreakGlass = true, Incident = "INC-7", Reason = "Slack is down." });
        Assert.Equal(FixReport.Refused, unknown.Outcome);

        bot.World.Clock.Speed = 120;
        var report = await Carry(terminal, Rollback with { BreakGlass = true, Incident = "INC-1", Reason = "Slack is down." });

        Assert.Equal((FixReport.Worked, "Slack is down."), (report.Outcome, Assert.Single(report.Fix!.Approvals).BrokeGlass));
        Assert.NotEqual(image, await cluster.Image());
        await Lives.Waiting.Until(async () => (await Timeline(terminal)).Any(told => told.Contains("approved alone, against the rule: Slack is down.", StringComparison.Ordinal)), Ct);
    }

    private static async Task<FixReport> Carry(TerminalServices terminal, FixOrder order)
    {
        await using var session = ActivatorUtilities.CreateInstance<FixSession>(terminal.Services, new FixScreen(TextWriter.Null, quiet: true));
        return await session.Carry(order, Ct);
    }

    private static async Task<IReadOnlyList<string>> Timeline(TerminalServices terminal) =>
        [.. (await terminal.Services.GetRequiredService<IJournal>().Read(StreamId.Of(IncidentId.Parse("INC-1")!.Value), 0, Ct)).Select(entry => entry.Event).OfType<Runbook.Model.Fixes.Events.FixReported>().Select(told => told.Text)];
}
