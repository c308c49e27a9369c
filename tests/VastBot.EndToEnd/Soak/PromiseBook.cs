using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.EndToEnd.Soak;

/// <summary>What became of every promise in a journal: it was replaced before it was due, people were prompted, or nobody noticed.</summary>
internal sealed record PromiseBook(int Kept, int Prompted, TimeSpan Latest, IReadOnlyList<string> Unnoticed)
{
    /// <summary>So long a prompt may take where processes die and databases crash: the sweep comes once a minute.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(90);

    public static PromiseBook Read(IncidentId id, IReadOnlyList<JournalEntry> entries, DateTimeOffset now)
    {
        var book = new PromiseBook(0, 0, TimeSpan.Zero, []);
        var incident = new Incident { Id = id };
        for (var i = 0; i < entries.Count; i++)
        {
            var before = incident.NextUpdate;
            incident = incident.With(entries[i]);
            if (incident.NextUpdate is not { } due || due == before) continue;
            var end = entries.Skip(i + 1).FirstOrDefault(entry => Replaces(entry.Event));
            book = book.With(due, entries[i], [.. entries.Skip(i + 1).TakeWhile(entry => entry != end)], end?.At ?? now, isOver: end is not null);
        }

        return book;
    }

    public static PromiseBook operator +(PromiseBook one, PromiseBook other) => new(
        one.Kept + other.Kept, one.Prompted + other.Prompted, one.Latest > other.Latest ? one.Latest : other.Latest, [.. one.Unnoticed, .. other.Unnoticed]);

    private static bool Replaces(JournalEvent happened) => happened is PromiseMoved or Resolved;

    private PromiseBook With(DateTimeOffset due, JournalEntry made, IReadOnlyList<JournalEntry> meanwhile, DateTimeOffset until, bool isOver)
    {
        // One that was broken when it was made can only be told of from then on.
        var from = due > made.At ? due : made.At;
        if (until <= from) return isOver ? this with { Kept = Kept + 1 } : this;
        var prompt = meanwhile.FirstOrDefault(entry => entry.Event is Reminded { Reminder: ReminderNames.Update, Step: ReminderSteps.Due });
        var late = (prompt?.At ?? until) - from;
        if (late > Tolerance) return this with { Unnoticed = [.. Unnoticed, $"{made.Stream}: due {due:HH:mm:ss}, {(prompt is null ? "nobody was prompted until" : "prompted at")} {prompt?.At ?? until:HH:mm:ss}"] };
        return prompt is null ? this : this with { Prompted = Prompted + 1, Latest = late > Latest ? late : Latest };
    }
}
