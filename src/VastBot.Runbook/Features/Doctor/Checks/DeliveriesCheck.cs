using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Whether what people should see reaches them, and promises are reminded of: rows that wait, rows set aside, updates that are late.</summary>
internal sealed class DeliveriesCheck(IOutboxState outbox, IIncidents incidents, Clocks clocks) : IDoctorCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "Deliveries";

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken)
    {
        try
        {
            return [.. Outbox(await outbox.Look(cancellationToken)), .. await Promises(cancellationToken)];
        }
        catch (NoRecordException)
        {
            return [DoctorFinding.Well("Outbox", "there is no record yet, so nothing waits")];
        }
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
        {
            return [DoctorFinding.Warning("Record", $"cannot be looked at: {unreadable.Message.TrimEnd('.')}", "See what the doctor says of Storage.")];
        }
    }

    private static IEnumerable<DoctorFinding> Outbox(OutboxState state)
    {
        var waiting = state.Waiting.Values.Sum();
        yield return state.Oldest > Patience
            ? DoctorFinding.Warning(
                "Outbox",
                string.Create(CultureInfo.InvariantCulture, $"{waiting} deliveries wait, the oldest since {state.Oldest.Value.TotalMinutes:0} min: {string.Join(", ", state.Waiting.Keys)}"),
                "See whether the bot runs; its log says which target fails (Delivery in lane …).")
            : DoctorFinding.Well("Outbox", waiting == 0 ? "nothing waits" : string.Create(CultureInfo.InvariantCulture, $"{waiting} deliveries are on their way"));
        if (state.SetAside > 0)
            yield return DoctorFinding.Warning(
                "Set aside", string.Create(CultureInfo.InvariantCulture, $"{state.SetAside} deliveries could never arrive"), "The log says why (Set aside …); the incident's card shows those that need a person.");
    }

    private async Task<IReadOnlyList<DoctorFinding>> Promises(CancellationToken cancellationToken)
    {
        var open = await incidents.ListOpen(null, cancellationToken);
        var now = clocks.Runbook.GetUtcNow();
        var late = open.Where(incident => incident.NextUpdate < now).Select(incident => incident.Id.ToString()).ToList();
        return
        [
            late.Count == 0
                ? DoctorFinding.Well("Promises", open.Count == 0 ? "no incident is open" : string.Create(CultureInfo.InvariantCulture, $"{open.Count} {(open.Count == 1 ? "incident is" : "incidents are")} open, and no update is late"))
                : DoctorFinding.Warning("Promises", $"the promised update is late of {string.Join(", ", late)}", "Post the update; if nobody was reminded of it, see whether the bot runs."),
        ];
    }
}
