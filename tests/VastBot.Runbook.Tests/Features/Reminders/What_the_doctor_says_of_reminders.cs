using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Tests.Model.Promises;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Reminders;

public sealed class What_the_doctor_says_of_reminders
{
    private readonly MovableTime _time = new();
    private readonly IIncidents _incidents = Substitute.For<IIncidents>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_due_and_was_not_sent_is_named_beside_the_last_that_was()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-23 03:00", "2026-11-23 03:30");
        ladder.Happen(new Reminded(ReminderNames.Update, ReminderSteps.Before, ladder.Now.AddMinutes(25), Speaks: true));
        var findings = await Examine(ladder.Incident, ladder.Now.AddHours(2));

        Assert.Equal(("Quartz", Condition.Well), (findings[0].Subject, findings[0].Condition));
        Assert.Equal(Condition.Warning, findings[1].Condition);
        Assert.StartsWith("due and not sent: INC-12 (", findings[1].Finding, StringComparison.Ordinal);
        Assert.Contains("the last one sent was INC-12 (update, before)", findings[1].Finding, StringComparison.Ordinal);
        Assert.NotNull(findings[1].Cure);
    }

    [Fact]
    public async Task What_is_not_due_yet_is_well()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-23 03:00", "2026-11-23 03:30");
        ladder.Happen(new Acknowledged());
        Assert.Equal(DoctorFinding.Well("Steps", "none is late; none was sent for an open incident"), (await Examine(ladder.Incident, ladder.Now.AddMinutes(5)))[1]);
    }

    [Fact]
    public async Task Without_a_record_nothing_is_due()
    {
        _incidents.ListOpen(null, Ct).ReturnsForAnyArgs<IReadOnlyList<IncidentSummary>>(_ => throw new NoRecordException("none"));
        Assert.Equal(Condition.Well, (await Check().Examine(Ct))[1].Condition);
    }

    private async Task<IReadOnlyList<DoctorFinding>> Examine(Incident incident, DateTimeOffset now)
    {
        _time.Advance(now - _time.GetUtcNow());
        _incidents.ListOpen(null, Ct).ReturnsForAnyArgs([incident.Summary()]);
        _incidents.Find(incident.Id, Ct).ReturnsForAnyArgs(incident);
        return await Check().Examine(Ct);
    }

    /// <summary>As on the command line: nothing is started.</summary>
    private RemindersCheck Check()
    {
        var (clocks, options, meter) = (new Clocks(_time, _time), new ReminderOptions(), new ReminderMeter());
        var quiet = new QuietTimes(options, Calendars.Berlin);
        var timetable = new Timetable(meter);
        var desk = new ReminderDesk(_incidents, [new UpdateReminder(options, quiet)], timetable, meter, clocks, NullLogger<ReminderDesk>.Instance);
        var service = new ReminderService(
            new QuartzStore(new StorageOptions(), options, desk, clocks, NullLoggerFactory.Instance), timetable, new Sweep(_incidents, desk, timetable, clocks), clocks, new PreparationTurns(clocks), NullLogger<ReminderService>.Instance);
        return new RemindersCheck(_incidents, desk, timetable, service, clocks);
    }
}
