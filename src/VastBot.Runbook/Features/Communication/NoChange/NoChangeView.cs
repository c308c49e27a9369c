using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The view of a second look, while it goes on and when it is done.</summary>
internal sealed class NoChangeView(OutsideText outside, PracticeMark practice)
{
    public ModalView Looking(IncidentId id, TriageReport? report)
    {
        var far = report is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {report.Findings.Count} of {report.Probes.Count} probes have answered.");
        return View(
            id,
            $"{Lamps.Running} *Looking again before saying so…*{far}",
            "If nothing changed, a holding update is posted and the promise moves. You can close this: it goes on.");
    }

    public ModalView Posted(Incident after) => View(
        after.Id,
        $"✅ *Posted: no change.* {Promise(after)}",
        outside.Line(after.LastUpdate, 1_500));

    public ModalView SomebodyWasFirst(Incident incident, string who) => View(incident.Id, $"⚠️ *{who}* Nothing was posted twice.", Promise(incident));

    public ModalView NotOpen(IncidentId id) => View(id, $"{id} is not open: there is nothing to update.", "Nothing was posted.");

    public ModalView CannotLook(IncidentId id, string why) => View(
        id, $"⚠️ *{outside.Line(why, 600)}*", "Nothing was posted. Write an update by hand: Update… on the card.");

    private static string Promise(Incident incident) =>
        incident.NextUpdate is { } due ? $"The next update is promised for {Mrkdwn.Date(due)}." : "No next update is promised.";

    private ModalView View(IncidentId id, string first, string second) => new()
    {
        Title = FormBlocks.Title(practice, "No change"),
        Blocks = [FormBlocks.Section(first), FormBlocks.Context(second)],
    };
}
