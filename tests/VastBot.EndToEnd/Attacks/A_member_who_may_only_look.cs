using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Slack;
using VastBot.Kubernetes;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Alerts;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Slack;

namespace VastBot.EndToEnd.Attacks;

/// <summary>
/// Presses every button, sends every form and types every verb there is, as somebody who is no responder. What is pressed is enumerated from the program itself,
/// so that a new button, form or verb is attacked without being named here; only what anybody may do stands here by name.
/// </summary>
public sealed class A_member_who_may_only_look : IAsyncLifetime
{
    private static readonly Author Approver = Author.Person(PracticeIds.Approver);

    private PractisingBot _bot = null!;
    private string _incident = "";
    private string _alert = "";
    private string _fix = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IServiceProvider Services => _bot.Services;

    public async ValueTask InitializeAsync()
    {
        // Everything is allowed to one person, and to nobody else.
        var access = Enumerable.Range(0, 3).Select(i => ($"Access:Responders:{i}", PracticeIds.Approver)).Concat(Enumerable.Range(0, 2).Select(i => ($"Access:Approvers:{i}", PracticeIds.Approver)));
        _bot = await PractisingBot.Start(
            "expired-key",
            [.. access, ("Access:Publishers:0", PracticeIds.Approver), ("Access:Admins:0", PracticeIds.Approver), ("Slack:Mode", "Http"), ("Alerts:Channel", PracticeIds.Ops), ("Alerts:AlertmanagerToken", "practice-alertmanager-token")]);
        await Burn();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(PracticeIds.Responder)]
    [InlineData(PracticeIds.Outsider)]
    public async Task Changes_nothing_whatever_is_pressed_sent_or_typed(string user)
    {
        using var hands = new HostileHands(_bot, user);
        using var refusals = new Refusals(_bot);
        var before = await Everything();

        foreach (var button in All<IBlockActionHandler>().Where(button => button.Needs != Permission.Read))
            foreach (var value in Values) await refusals.Follow(() => hands.Press(button.ActionId, value));
        foreach (var form in All<IViewSubmissionHandler>().Where(form => form.Needs != Permission.Read))
            foreach (var metadata in Values) await refusals.Follow(() => hands.Submit(form.CallbackId, metadata));
        foreach (var verb in All<ISlashCommandHandler>().Where(verb => verb.Usage.Needs != Permission.Read))
            await refusals.Follow(() => hands.Type($"{verb.Usage.Verb} {_incident} P1"));
        foreach (var shortcut in All<IMessageActionHandler>().Where(shortcut => shortcut.Needs != Permission.Read)) await refusals.Follow(() => hands.MessageShortcut(shortcut.CallbackId));
        foreach (var shortcut in All<IGlobalShortcutHandler>().Where(shortcut => shortcut.Needs != Permission.Read)) await refusals.Follow(() => hands.Shortcut(shortcut.CallbackId));
        foreach (var heard in All<IEventHandler>().Where(heard => heard.Needs is not null)) await refusals.Follow(() => hands.Cause(heard.EventType));

        // And once more by name, whoever answers: also what nobody answers to, and what anybody may press.
        foreach (var action in NamedActions()) await hands.Press(action, _incident);
        foreach (var closing in All<IViewClosedHandler>()) await hands.Close(closing.CallbackId, _incident);
        foreach (var menu in All<IBlockSuggestionHandler>()) await hands.Suggest(menu.ActionId);
        await hands.Cause("message");
        await hands.Press("no.such-button", _incident);
        await hands.Submit("no.such-form", _incident);

        Assert.Equal(before, await Everything());
    }

    [Fact]
    public void May_look_by_exactly_these()
    {
        Assert.Equal(
            ["menu.health", "menu.help", "menu.triage", "triage.more", "triage.page-incident", "triage.page-none", "triage.rerun", "triage.why"],
            All<IBlockActionHandler>().Where(button => button.Needs == Permission.Read).Select(button => button.ActionId).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(All<IViewSubmissionHandler>(), form => form.Needs == Permission.Read);
        Assert.DoesNotContain(All<IMessageActionHandler>(), shortcut => shortcut.Needs == Permission.Read);
        Assert.DoesNotContain(All<IGlobalShortcutHandler>(), shortcut => shortcut.Needs == Permission.Read);
        Assert.Equal(
            ["", "*", "doctor", "health", "help", "stats", "status", "timeline", "triage"],
            All<ISlashCommandHandler>().Where(verb => verb.Usage.Needs == Permission.Read).Select(verb => verb.Usage.Verb).Order(StringComparer.Ordinal));
        // Edits of messages that a responder took for a timeline are followed, whoever makes them.
        Assert.Equal(["message"], All<IEventHandler>().Where(heard => heard.Needs is null or Permission.Read).Select(heard => heard.EventType));
    }

    [Fact]
    public void Every_named_button_is_answered_and_every_answered_button_is_named() =>
        Assert.Equal(NamedActions().Order(StringComparer.Ordinal), All<IBlockActionHandler>().Select(button => button.ActionId).Order(StringComparer.Ordinal));

    private string[] Values => [_incident, $"{_incident} 1", _alert, _fix, "production"];

    private IReadOnlyList<T> All<T>()
        where T : notnull => [.. Services.GetServices<T>()];

    private static IEnumerable<string> NamedActions() =>
        from names in new[] { typeof(ActionIds), typeof(FixActionIds) }
        from field in names.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral
        select (string)field.GetRawConstantValue()!;

    /// <summary>An incident, an alert, a fix that waits for approval: something to be had for every button.</summary>
    private async Task Burn()
    {
        var incidents = Services.GetRequiredService<IIncidents>();
        var declared = await incidents.Declare(
            new Declared { Environment = "production", Title = "Vast.ai refuses us", Severity = Runbook.Model.Severity.P2, AnnounceIn = PracticeIds.Ops, NextUpdate = _bot.World.Clock.GetUtcNow().AddHours(2) },
            "hostile", Approver, Ct);
        _incident = declared.Id.ToString();
        await incidents.Change(declared.Id, null, Approver, [new Acknowledged(), new ActionAdded(1, "find out why", null, null)], Ct);
        _alert = (await Services.GetRequiredService<AlertDesk>().Take(
            new AlertNews { Source = AlertSource.Alertmanager, Key = "k", Environment = "production", Title = "VastErrors", Firing = true, Lines = [new AlertLine("aa", "401", _bot.World.Clock.GetUtcNow(), null)] }, Ct))!.Id;
        var answer = await Services.GetRequiredService<IFixes>().Propose(new FixWish("production", new FixChoice("restart")) { Incident = _incident }, Approver, Ct);
        _fix = Assert.IsType<FixAnswer.Proposed>(answer).Fix.Token;
        var outbox = Services.GetRequiredService<IOutboxState>();
        await Signal.Until(() => outbox.Look(Ct).GetAwaiter().GetResult().Waiting.Count == 0, _ => { }, _ => { });
    }

    /// <summary>Journal, alerts, action items, the deployment and the key, who was paged: nothing of it may move.</summary>
    private async Task<string> Everything()
    {
        var all = new StringBuilder();
        await using var record = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _bot.World.Settings["Storage:Path"]!, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await record.OpenAsync(Ct);
        foreach (var table in new[] { "journal_event", "alert_group", "action_item" })
        {
            await using var command = record.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var rows = await command.ExecuteReaderAsync(Ct);
            while (await rows.ReadAsync(Ct)) all.Append(table).Append(": ").AppendJoin(" | ", Enumerable.Range(0, rows.FieldCount).Select(column => $"{rows.GetValue(column)}")).Append('\n');
        }

        var settings = Services.GetRequiredService<IEnvironments>().Default.Kubernetes;
        var cluster = Services.GetRequiredService<IKubernetesClients>().For(ClusterView.Login(settings));
        all.Append(JsonSerializer.Serialize((await cluster.ReadDeployment(settings.Deployment, Ct)).Spec)).Append('\n');
        all.Append((await cluster.ReadSecret(settings.Secret, Ct)).Value(settings.SecretKey)).Append('\n');
        all.AppendJoin('\n', _bot.World.Paged.All.Select(alert => $"{alert.Key} {alert.State} {alert.Triggers}"));
        return all.ToString();
    }
}
