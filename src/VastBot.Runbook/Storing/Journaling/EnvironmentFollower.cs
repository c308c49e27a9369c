using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>Behind an environment's stream: the features that listen, and which incidents are open there.</summary>
internal sealed class EnvironmentFollower(IEnumerable<IEnvironmentListener> listeners, FoldCache<EnvironmentState> folds) : IStreamFollower
{
    public StreamKind Kind => StreamKind.Environment;

    public async Task<IReadOnlyList<OutboxRow>> Follow(WriteScope write, StreamId stream, IReadOnlyList<JournalEntry> entries)
    {
        var name = stream.AsEnvironment()!;
        var open = await IncidentTable.OpenIn(write, name);
        var state = await Before(write, stream, name, entries[0].Version);
        var rows = new List<OutboxRow>();
        foreach (var entry in entries)
        {
            var after = state.With(entry);
            foreach (var listener in listeners) rows.AddRange(listener.Hear(state, entry, after, open));
            state = after;
        }

        return rows;
    }

    private async Task<EnvironmentState> Before(WriteScope write, StreamId stream, string name, int version)
    {
        var known = folds.UpTo(stream, version - 1);
        return (known.State ?? new EnvironmentState(name)).With(await EventRow.Between(write, stream, known.Version, version));
    }
}
