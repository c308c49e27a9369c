using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>An environment as its journal tells it: the workarounds that are armed there, and its fixes.</summary>
internal sealed record EnvironmentState(string Name)
{
    public int Version { get; init; }

    /// <summary>In the order in which they were armed.</summary>
    public IReadOnlyList<ArmedWorkaround> Workarounds { get; init; } = [];

    /// <summary>Oldest first: those that are open or watched, and the newest of the rest.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    public static EnvironmentState Fold(string name, IEnumerable<JournalEntry> entries) => new EnvironmentState(name).With(entries);

    public EnvironmentState With(IEnumerable<JournalEntry> entries) => entries.Aggregate(this, static (state, entry) => state.With(entry));

    public EnvironmentState With(JournalEntry entry) => entry.Event switch
    {
        WorkaroundArmed e => this with
        {
            Version = entry.Version,
            Workarounds = [.. Without(e.Workaround), new ArmedWorkaround(e.Workaround, e.Value.After, entry.At, entry.By, e.Incident) { Before = e.Value.Before }],
        },
        WorkaroundDisarmed e => this with { Version = entry.Version, Workarounds = [.. Without(e.Workaround)] },
        WorkaroundOffered e => With(entry, e.Workaround, armed => armed with { OfferedAt = entry.At }),
        WorkaroundOfferPosted e => With(entry, e.Workaround, armed => armed with { Offer = e.Message }),
        _ => this with { Version = entry.Version, Fixes = FixFold.Apply(Fixes, entry) },
    };

    private EnvironmentState With(JournalEntry entry, string workaround, Func<ArmedWorkaround, ArmedWorkaround> change) =>
        this with { Version = entry.Version, Workarounds = [.. Workarounds.Select(armed => armed.Name == workaround ? change(armed) : armed)] };

    private IEnumerable<ArmedWorkaround> Without(string workaround) => Workarounds.Where(armed => armed.Name != workaround);
}
