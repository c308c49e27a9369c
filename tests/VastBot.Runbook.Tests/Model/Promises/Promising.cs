using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;

namespace VastBot.Runbook.Tests.Model.Promises;

/// <summary>What can be promised, and what is promised where nobody chose.</summary>
public sealed class Promising
{
    private static readonly DateTimeOffset Night = Calendars.Berlin.Local("2026-11-20 03:00");

    private static readonly PromiseRules Rules = new(Calendars.Berlin);

    [Theory]
    [InlineData(Severity.P1, "2026-11-20 03:30")]
    [InlineData(Severity.P2, "2026-11-20 04:00")]
    [InlineData(Severity.P3, "2026-11-20 07:00")]
    [InlineData(Severity.P4, "2026-11-23 09:00")]
    public void Each_severity_has_its_own_default(Severity severity, string due)
    {
        Assert.Equal(Calendars.Berlin.Local(due), Rules.DefaultDue(severity, Night));
        Assert.Equal(new Promised(Calendars.Berlin.Local(due), ""), Rules.Read(PromiseRules.DefaultChoice(severity).Key, null, Night));
    }

    [Theory]
    [InlineData("15m", "2026-11-20 03:15")]
    [InlineData("45 min", "2026-11-20 03:45")]
    [InlineData("1h30m", "2026-11-20 04:30")]
    [InlineData("2 days", "2026-11-22 03:00")]
    [InlineData("1W", "2026-11-27 03:00")]
    [InlineData("business-day", "2026-11-23 09:00")]
    public void A_wish_is_read_as_it_is_typed(string text, string due) =>
        Assert.Equal(new Promised(Calendars.Berlin.Local(due), ""), Rules.Read(text, null, Night));

    [Theory]
    [InlineData("14m")]
    [InlineData("0d")]
    [InlineData("8d")]
    [InlineData("1w1m")]
    [InlineData("99999w")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-5m")]
    public void What_cannot_be_promised_is_refused_with_what_can(string text)
    {
        var mistake = Assert.IsType<PromiseMistake>(Rules.Read(text, null, Night));
        Assert.Contains("15 minutes to 1 week", mistake.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_is_a_week_also_where_the_clocks_go_back()
    {
        var before = Calendars.Berlin.Local("2026-10-22 12:00");

        Assert.Equal(new Promised(Calendars.Berlin.Local("2026-10-29 12:00"), ""), Rules.Read("1w", null, before));
    }

    [Fact]
    public void Never_needs_a_reason()
    {
        Assert.True(Assert.IsType<PromiseMistake>(Rules.Read("never", " ", Night)).InReason);
        Assert.Equal(new Promised(null, "a drill"), Rules.Read("never", " a drill ", Night));
    }

    [Fact]
    public void Every_choice_of_the_form_can_be_promised() =>
        Assert.All(PromiseRules.Choices, choice => Assert.IsType<Promised>(Rules.Read(choice.Key, "because", Night)));

    [Fact]
    public void A_worse_severity_wants_to_hear_sooner_than_people_chose_but_a_milder_one_does_not()
    {
        var incident = Incident.Before(new IncidentId(1)) with { Severity = Severity.P3, NextUpdate = Night.AddHours(4), Cadence = TimeSpan.FromHours(2) };

        Assert.Equal(new(Night.AddHours(4), Night.AddMinutes(30)), Rules.Recompute(incident, Severity.P1, Night, "P3 → P1").Due);
        Assert.Equal(new(Night.AddHours(4), Night.AddHours(2)), Rules.Recompute(incident, Severity.P4, Night, "P3 → P4").Due);
        Assert.Equal(Night.AddHours(2), Rules.DefaultDue(incident, Night));
    }
}
