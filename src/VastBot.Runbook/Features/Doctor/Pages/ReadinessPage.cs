using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>
/// <c>/readyz</c>: whether a request from Slack would be answered in full: configuration, storage, a socket that stands or an HTTP door that can check
/// signatures, and what is prepared beside the start.
/// </summary>
internal sealed class ReadinessPage(
    IEnumerable<IDoctorCheck> checks, IEnumerable<IPreparation> preparations, DoctorRunner doctor, ISlackConnection slack, OutsideText outside, Ending ending)
{
    public async Task Answer(HttpContext context)
    {
        var parts = await Task.WhenAll(checks.Where(check => check.DecidesReadiness).OrderBy(check => check.Name, StringComparer.Ordinal)
            .Select(check => doctor.Examine(check, context.RequestAborted)));
        List<string> reasons =
        [
            .. from part in parts
               from finding in part.Findings
               where finding.Condition is Condition.Broken
               select $"{part.Name}: {finding.Subject}: {outside.Whole(finding.Finding)}. {outside.Whole(finding.Cure ?? "")}",
        ];
        if (!slack.IsReady) reasons.Add($"Slack: {slack.Trouble ?? "no socket stands yet"}");
        if (ending.HasBegun) reasons.Add("the bot was told to end: send it nothing new");
        var broken = reasons.Count;
        reasons.AddRange(preparations.Where(part => !part.IsReady).Select(part => $"{part.Name}: still being prepared; if that lasts, the log says why"));
        var states = parts.ToDictionary(part => part.Name, part => part.Condition is Condition.Broken ? "broken" : "ready", StringComparer.Ordinal);
        states["Slack"] = slack.IsReady ? "ready" : "not connected";
        foreach (var part in preparations) states[part.Name] = part.IsReady ? "ready" : "preparing";
        await PageJson.Write(context, reasons.Count == 0, new { Status = reasons.Count == 0 ? "ready" : broken == 0 ? "preparing" : "not ready", Reasons = reasons, Parts = states });
    }
}
