using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The buttons of this feature, whose value is an incident's id and perhaps a proposal's.</summary>
internal static class CommunicationButtons
{
    public static ActionsBlock Row(IncidentId incident, string action, string label, ButtonStyle? style = ButtonStyle.Primary) =>
        new() { Elements = [Of(incident, action, label) with { Style = style }] };

    /// <summary>Where nothing can open a form: the button that can.</summary>
    public static Message Instead(Notice notice, IncidentId incident, string action, string label) =>
        notice.Of($"Here is the form for {incident}:", Row(incident, action, label));

    public static Button Of(IncidentId incident, string action, string label) => new() { ActionId = action, Text = label, Value = incident.ToString() };

    public static Button OfText(IncidentId incident, string proposal, string action, string label) =>
        new() { ActionId = action, Text = label, Value = $"{incident} {proposal}" };

    /// <summary>Reads the value of <see cref="OfText"/>.</summary>
    public static (IncidentId Incident, string Proposal)? Read(string value) =>
        value.Split(' ') is [var incident, var proposal] && IncidentId.Parse(incident) is { } id ? (id, proposal) : null;
}
