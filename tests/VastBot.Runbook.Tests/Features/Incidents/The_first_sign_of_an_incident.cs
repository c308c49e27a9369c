using NSubstitute;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Incidents;

public sealed class The_first_sign_of_an_incident
{
    private readonly MovableTime _time = new();
    private readonly IAlertGroups _alerts = Substitute.For<IAlertGroups>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10, 4, 10)]
    [InlineData(4, 10, 10)]
    [InlineData(-5, 4, 4)]
    [InlineData(60 * 24 * 30, 4, 4)]
    public async Task Is_the_start_of_the_alert_or_of_its_triage_whichever_came_first(int alertMinutesAgo, int reportMinutesAgo, int signMinutesAgo)
    {
        var now = _time.GetUtcNow();
        _alerts.Find("AG-1", Ct).ReturnsForAnyArgs(Group(now.AddMinutes(-alertMinutesAgo)));
        var sign = await new FirstSigns(_alerts, new Clocks(_time, _time)).Of("AG-1", Report(now.AddMinutes(-reportMinutesAgo)), Ct);
        Assert.Equal(now.AddMinutes(-signMinutesAgo), sign);
    }

    [Fact]
    public async Task Is_the_alerts_also_where_only_its_report_was_looked_at()
    {
        var now = _time.GetUtcNow();
        _alerts.WithReport("", Ct).ReturnsForAnyArgs([Group(now.AddMinutes(-9))]);
        Assert.Equal(now.AddMinutes(-9), await new FirstSigns(_alerts, new Clocks(_time, _time)).Of(null, Report(now), Ct));
    }

    [Fact]
    public async Task Is_unknown_without_either() => Assert.Null(await new FirstSigns(_alerts, new Clocks(_time, _time)).Of(null, null, Ct));

    [Fact]
    public void A_group_began_when_the_oldest_of_what_still_fires_began()
    {
        var now = _time.GetUtcNow();
        var group = Group(now) with { Lines = [new AlertLine("a", "over", now.AddHours(-3), now.AddHours(-2)), new AlertLine("b", "fires", now.AddHours(-1), null), new AlertLine("c", "fires", now, null)] };
        Assert.Equal(now.AddHours(-1), group.Since());
    }

    private static TriageReport Report(DateTimeOffset startedAt) => new() { Id = "r", Environment = "production", StartedAt = startedAt, Probes = [], Findings = [] };

    private static AlertGroup Group(DateTimeOffset startsAt) => new() { Id = "AG-1", Source = AlertSource.Alertmanager, Environment = "production", Firing = true, Lines = [new AlertLine("aa", "401", startsAt, null)] };
}
