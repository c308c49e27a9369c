using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Promises.Reminders;

/// <summary>
/// One kind of reminder, offered by the feature that knows what must not be forgotten. Pure: what comes next, and when, follows from the fold
/// alone, so that the scheduler can be made equal to the journal at any time. What people see is an answer to the events, through the outbox.
/// </summary>
internal interface IReminder
{
    /// <summary>Its stored name; it never changes.</summary>
    string Name { get; }

    /// <summary>Does it speak of incidents that are over?</summary>
    bool AfterResolve => false;

    /// <summary>The next step, be it overdue or still to come; null where there is nothing to remind of. The same incident gives the same step.</summary>
    ReminderStep? Next(Incident incident, DateTimeOffset now);

    /// <summary>What the journal says once the step's time has come; after these events <see cref="Next"/> is a later step or none.</summary>
    /// <param name="incident">As it stands.</param>
    /// <param name="step">Its next step.</param>
    /// <param name="now">The time of firing, at or after the step's.</param>
    /// <param name="speaks">False where another prompt speaks at the same moment: one message is enough.</param>
    IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks);
}
