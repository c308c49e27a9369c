using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Reads and writes fixes in their environments' streams. What is written was decided on the state as it stands: of two who decide at once one decides again.</summary>
internal sealed class FixJournal(IJournal journal, IIncidents incidents)
{
    public Task<EnvironmentState> Read(string environment, CancellationToken cancellationToken) => incidents.Environment(environment, cancellationToken);

    public async Task<Fix?> Find(string id, CancellationToken cancellationToken) =>
        (await Read(ShortId.EnvironmentOf(id), cancellationToken)).Fixes.FirstOrDefault(fix => fix.Id == id);

    /// <summary>Writes what <paramref name="decide"/> says; nothing where it says nothing. Returns the state afterwards, and whether anything was written.</summary>
    public async Task<(EnvironmentState State, bool Written)> Decide(
        string environment, Author by, Func<EnvironmentState, IReadOnlyList<JournalEvent>> decide, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await Read(environment, cancellationToken);
            var events = decide(state);
            if (events.Count == 0) return (state, false);
            if (await journal.Append(StreamId.Environment(environment), state.Version, by, events, cancellationToken) is Appended appended)
                return (appended.Entries.Aggregate(state, static (before, entry) => before.With(entry)), true);
        }
    }

    /// <summary>Writes what contradicts nothing, and returns the fix afterwards.</summary>
    public async Task<Fix> Append(Fix fix, Author by, IReadOnlyList<JournalEvent> events, CancellationToken cancellationToken)
    {
        var (state, _) = await Decide(ShortId.EnvironmentOf(fix.Id), by, _ => events, cancellationToken);
        return state.Fixes.First(known => known.Id == fix.Id);
    }
}
