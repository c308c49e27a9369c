using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The one button that opens a form where a person only typed.</summary>
internal static class FormButtons
{
    public static ActionsBlock Of(string action, string label, IncidentId incident) =>
        new() { Elements = [new Button { ActionId = action, Text = label, Value = incident.ToString(), Style = ButtonStyle.Primary }] };
}
