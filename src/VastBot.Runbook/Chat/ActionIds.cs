namespace VastBot.Runbook.Chat;

/// <summary>The <c>action_id</c>s of all buttons and menus. A button's value is one id: of a report, an incident, a proposal.</summary>
internal static class ActionIds
{
    /// <summary>Value: a report's id; its environment is triaged again.</summary>
    public const string ReRun = "triage.rerun";

    /// <summary>Value: a report's id.</summary>
    public const string Why = "triage.why";

    /// <summary>Value: a report's id.</summary>
    public const string PageShowsIncident = "triage.page-incident";

    /// <summary>Value: a report's id.</summary>
    public const string PageShowsNone = "triage.page-none";

    /// <summary>The card's overflow menu. Value: one of the ids above, a space, and a report's id.</summary>
    public const string More = "triage.more";

    /// <summary>The menu of a bare command. Value: an environment's name.</summary>
    public const string Triage = "menu.triage";

    /// <summary>Value: an environment's name.</summary>
    public const string Health = "menu.health";

    public const string Help = "menu.help";

    /// <summary>Opens the form of a declaration, filled in from triage. Value: a report's id.</summary>
    public const string Declare = "incident.declare";

    /// <summary>Opens the same form, filled in from the environment's newest report. Value: an environment's name, a space, and perhaps a title.</summary>
    public const string DeclareIn = "incident.declare-in";

    /// <summary>"I am on it." Value: an incident's id, as of all that follow.</summary>
    public const string Acknowledge = "incident.acknowledge";

    public const string TakeCommand = "incident.take-command";

    public const string Resolve = "incident.resolve";

    public const string Reopen = "incident.reopen";

    public const string ChangeSeverity = "incident.change-severity";

    /// <summary>Takes the failed steps of setting up again, after their cure.</summary>
    public const string TryAgain = "incident.try-again";

    /// <summary>Which incident a typed verb meant. Value: an incident's id, a space, and the id under which the verb waits.</summary>
    public const string ChooseIncident = "incident.choose";

    /// <summary>"I am looking at this alert." Value: an alert group's id.</summary>
    public const string AcknowledgeAlert = "alert.acknowledge";

    /// <summary>Opens the form of a declaration, filled in from the alert and its triage. Value: an alert group's id.</summary>
    public const string DeclareAlert = "alert.declare";

    /// <summary>Opens the form of an update. Value: an incident's id.</summary>
    public const string PostUpdate = "update.post";

    /// <summary>Says with fresh numbers that nothing changed. Value: an incident's id.</summary>
    public const string NoChange = "update.no-change";

    /// <summary>Puts the prompt off once. Value: an incident's id.</summary>
    public const string Snooze = "reminder.snooze";

    /// <summary>Opens the form of a text for the status page. Value: an incident's id.</summary>
    public const string PublicText = "public-text.open";

    /// <summary>Shows what waits for approval exactly as it will be public. Value: an incident's id, a space and a proposal's id.</summary>
    public const string ReviewPublicText = "public-text.review";

    /// <summary>Publishes an approved text again that did not get through. Value: as above.</summary>
    public const string RetryPublicText = "public-text.retry";

    /// <summary>Opens the form of the postmortem. Value: an incident's id.</summary>
    public const string Postmortem = "postmortem.open";

    /// <summary>Ticks an action item off. Value: an incident's id, a space and the item's number.</summary>
    public const string ActionDone = "action.done";
}
