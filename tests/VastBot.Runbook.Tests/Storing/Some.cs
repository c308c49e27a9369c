using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>Events that say little.</summary>
internal static class Some
{
    public static readonly Author Responder = Author.Person("U0RESPONDER");

    public static readonly Author Commander = Author.Person("U0COMMANDER");

    public static Declared Declaration(string environment = "production", Severity severity = Severity.P2) => new()
    {
        Environment = environment,
        Title = "Vast.ai refuses our key",
        Severity = severity,
        SeverityReason = "some requests fail",
        Impact = "New jobs fail",
        CurrentAction = "Looking",
        Commander = "U0COMMANDER",
    };

    public static NoteAdded Note(string text) => new(text, DateTimeOffset.UnixEpoch, Message: null);

    public static Resolved Resolution(Incident incident) => new(new(incident.Status, IncidentStatus.Resolved), "A new key", []);
}
