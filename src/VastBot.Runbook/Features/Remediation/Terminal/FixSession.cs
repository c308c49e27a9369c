using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing.Delivering;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// One order from a terminal, from the first triage to the last. It works on the record that the bot works on, and delivers the outbox's rows about
/// fixes itself: no bot need be running, and where one is, whoever takes a row first carries it out.
/// </summary>
internal sealed class FixSession(
    IServiceProvider services, IEnvironments environments, ITriage triage, FixPlanner planner, IFixes fixes, FixDecisions decisions, FixJournal journal,
    FixProgressBoard board, Clocks clocks, FixScreen screen) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly List<IHostedService> _running = [];
    private readonly Author _by = new(AuthorKind.Terminal, System.Environment.UserName);

    public async Task<FixReport> Carry(FixOrder order, CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0 || environments.Find(order.Environment) is not { } environment)
            return new FixReport(order, "", FixReport.Refused, "") { Mistake = Chat.EnvironmentWords.Sentence(order.Environment ?? "", environments) };
        var before = await Triage(environment.Name, "before", cancellationToken);
        var wish = new FixWish(environment.Name, order.Choice) { Incident = order.Incident, Why = order.Reason ?? before.Verdict?.Headline };
        var (proposal, refusal) = await planner.Plan(wish, await journal.Read(environment.Name, cancellationToken), cancellationToken);
        if (proposal is null) return new FixReport(order, environment.Name, FixReport.Refused, refusal!.Why) { Before = before };
        if (order.Incident is { } named && proposal.Incident is null) return new FixReport(order, environment.Name, FixReport.Refused, $"No incident {named} is open in {environment.Name}.") { Before = before };
        screen.Plan(order.Choice, environment.Name, proposal.Changes, proposal.BlastRadius, proposal.HowToUndo);
        var shown = new FixReport(order, environment.Name, FixReport.DryRun, "Tried out on the server; nothing was changed.") { Before = before, Changes = proposal.Changes };
        if (order.DryRun) return shown;
        if (!order.Yes) return shown with { Outcome = FixReport.Refused, Why = "Not confirmed: say --yes to carry it out." };
        return await Decide(order, wish, shown, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running) await service.StopAsync(CancellationToken.None);
        foreach (var service in _running) (service as IDisposable)?.Dispose();
    }

    private async Task<FixReport> Decide(FixOrder order, FixWish wish, FixReport shown, CancellationToken cancellationToken)
    {
        if (await Obstacle(order, wish, cancellationToken) is { } obstacle) return shown with { Outcome = FixReport.Refused, Why = obstacle };
        if (await fixes.Propose(wish, _by, cancellationToken) is not FixAnswer.Proposed { Fix: var fix, Joined: var joined })
            return shown with { Outcome = FixReport.Refused, Why = "The facts moved while it was planned; try again." };
        await Start(cancellationToken);
        // What somebody has asked for already is theirs to confirm; the glass is broken for it all the same.
        if (order.BreakGlass || (fix.Rule == ApprovalRule.Self && fix.AskedBy == _by))
        {
            var decision = await decisions.Approve(fix.Token, _by, order.BreakGlass ? order.Reason : null, cancellationToken);
            if (decision is FixDecision.Refused refused)
            {
                if (!joined) await journal.Append(fix, _by, [new FixRejected(fix.Id, refused.Why)], cancellationToken);
                return shown with { Outcome = FixReport.Refused, Why = refused.Why, Fix = fix };
            }
        }

        return await Follow(shown with { Changes = fix.Changes }, fix.Id, cancellationToken);
    }

    /// <summary>Where others must agree they are asked in Slack, so that must be there.</summary>
    private async Task<string?> Obstacle(FixOrder order, FixWish wish, CancellationToken cancellationToken)
    {
        var (proposal, _) = await planner.Plan(wish, await journal.Read(wish.Environment, cancellationToken), cancellationToken);
        if (proposal is null or { Rule: ApprovalRule.Self } || order.BreakGlass) return null;
        var needed = $"{order.Choice} needs the agreement of {FixWords.Needed(proposal.Rule)}, who is asked in Slack";
        if (services.GetService<ISlackApi>() is not { } slack) return $"{needed}, and no Slack is configured here. In a P1: --break-glass --incident INC-12 --reason TEXT.";
        try
        {
            await slack.Auth.Test(cancellationToken);
            return null;
        }
        catch (SlackException e)
        {
            return $"{needed}, and Slack cannot be reached ({e.Code}). In a P1: --break-glass --incident INC-12 --reason TEXT.";
        }
    }

    private async Task<FixReport> Follow(FixReport report, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var fix = (await journal.Find(id, cancellationToken))!;
            Show(fix);
            if (!fix.IsOpen && !fix.IsWatched) return await End(report, await Last(fix, cancellationToken), cancellationToken);
            await Task.Delay(Look, clocks.Wire, cancellationToken);
        }
    }

    /// <summary>A rotation that goes back by itself is over when it is back.</summary>
    private async Task<Fix> Last(Fix fix, CancellationToken cancellationToken)
    {
        while ((await journal.Read(ShortId.EnvironmentOf(fix.Id), cancellationToken)).Fixes.FirstOrDefault(other => other.UndoOf == fix.Id) is { IsOpen: true } wayBack)
        {
            Show(wayBack);
            await Task.Delay(Look, clocks.Wire, cancellationToken);
        }

        return (await journal.Find(fix.Id, cancellationToken))!;
    }

    private void Show(Fix fix)
    {
        if (fix.Stage == FixStage.Proposed) screen.Say($"Waiting for {FixWords.Needed(fix.Rule)}, until {fix.ExpiresAt.UtcDateTime:HH:mm} UTC …");
        if (board.Of(fix.Id) is { } progress) screen.Progress(progress);
        if (fix.Stage == FixStage.Done && fix.Looks.Count == 0) screen.Say("Carried out; looking after 1, 3 and 10 minutes whether it helped …");
        foreach (var look in fix.Looks.TakeLast(1)) screen.Looked(look);
    }

    private async Task<FixReport> End(FixReport report, Fix fix, CancellationToken cancellationToken)
    {
        var after = await Triage(report.Environment, "after", cancellationToken);
        var (outcome, why) = fix switch
        {
            { Stage: FixStage.Done, Result: FixResult.Worked } => (FixReport.Worked, fix.Looks[^1].Summary),
            { Stage: FixStage.Done, Result: FixResult.DidNotWork, UndoneBy: not null } => (FixReport.DidNotWork, $"{fix.Looks[^1].Summary} It was taken back by itself."),
            { Stage: FixStage.Done, Result: FixResult.DidNotWork } => (FixReport.DidNotWork, fix.Looks[^1].Summary),
            { Stage: FixStage.Done } => (FixReport.CannotTell, fix.Looks is [.., var last] ? last.Summary : "It was not looked at."),
            { Stage: FixStage.Failed } => (FixReport.DidNotWork, fix.Trouble),
            _ => (FixReport.Refused, fix.Trouble.Length > 0 ? fix.Trouble : $"{FixWords.Outcome(fix)}."),
        };
        return report with { Outcome = outcome, Why = why, Fix = fix, After = after };
    }

    private async Task<TriageReport> Triage(string environment, string when, CancellationToken cancellationToken)
    {
        var report = await triage.Run(environment).Reports.LastAsync(cancellationToken);
        screen.Triage(when, report);
        return report;
    }

    private async Task Start(CancellationToken cancellationToken)
    {
        var own = new List<IOutboxTarget> { services.GetRequiredService<FixRunner>(), services.GetRequiredService<FixLooker>(), services.GetRequiredService<FixTimeline>() };
        if (services.GetService<ISlackApi>() is not null) own.AddRange([services.GetRequiredService<FixCards>(), services.GetRequiredService<FixNotices>()]);
        _running.Add(ActivatorUtilities.CreateInstance<OutboxDispatcher>(services, (IEnumerable<IOutboxTarget>)own));
        _running.Add(services.GetRequiredService<FixSweep>());
        foreach (var service in _running) await service.StartAsync(cancellationToken);
    }
}
