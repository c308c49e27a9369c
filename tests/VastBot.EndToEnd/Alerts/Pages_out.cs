using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Slack;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.EndToEnd.Alerts;

/// <summary>Who is woken outside Slack, by the practice PagerDuty, which takes nothing that the real one would refuse.</summary>
public sealed class Pages_out : IAsyncLifetime
{
    private static readonly Author Responder = Author.Person(PracticeIds.Responder);

    private PractisingBot _bot = null!;

    private IIncidents Incidents => _bot.Services.GetRequiredService<IIncidents>();

    public async ValueTask InitializeAsync() => _bot = await PractisingBot.Start("vast-outage");

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_P1_is_paged_acknowledged_and_resolved_as_one_alert()
    {
        var incident = await Declare("it-1");
        await Until(() => State(incident) == "triggered");
        await Incidents.Change(incident.Id, null, Responder, [new Acknowledged()], TestContext.Current.CancellationToken);
        await Until(() => State(incident) == "acknowledged");
        await Incidents.Change(incident.Id, null, Responder, [new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "a new key", [])], TestContext.Current.CancellationToken);
        await Until(() => State(incident) == "resolved");

        var alert = Assert.Single(_bot.World.Paged.All);
        Assert.Equal(($"vastbot/{incident.Id}", "critical", 1), (alert.Key, alert.Severity, alert.Triggers));
    }

    [Fact]
    public async Task Where_PagerDuty_is_down_people_are_mentioned_it_is_tried_on_and_the_page_goes_out_after_all()
    {
        _bot.World.Break(PracticeSystems.PagerDuty, Fault.ServerError);
        var incident = await Declare("it-2");
        await Until(() => Messages().Any(text => text.Contains("<!here> PagerDuty did not take the page", StringComparison.Ordinal)));
        Assert.Empty(_bot.World.Paged.All);

        _bot.World.Break(PracticeSystems.PagerDuty, Fault.None);
        await Until(() => State(incident) == "triggered");
        Assert.Single(Messages(), text => text.Contains("PagerDuty did not take the page", StringComparison.Ordinal));
    }

    private IEnumerable<string> Messages() => _bot.World.Workspace.State.Channels.SelectMany(channel => channel.Messages).Select(message => message.Text);

    private string? State(Incident incident) => _bot.World.Paged.All.LastOrDefault(alert => alert.Key == $"vastbot/{incident.Id}")?.State;

    private Task<Incident> Declare(string once) => Incidents.Declare(
        new Declared { Environment = "production", Title = "Vast.ai is down", Severity = Severity.P1, AnnounceIn = PracticeIds.Ops, NextUpdate = _bot.World.Clock.GetUtcNow().AddHours(1) },
        once, Responder, TestContext.Current.CancellationToken);

    private static Task Until(Func<bool> condition) => Signal.Until(condition, _ => { }, _ => { });
}
