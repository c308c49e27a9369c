namespace VastBot.Slack;

/// <summary>What a command, button or modal needs; granted by <c>Access:*</c> in one place, for every door.</summary>
public enum Permission
{
    /// <summary>Looking only: help, health, triage, status. Full members of the workspace, unless configured otherwise.</summary>
    Read,

    /// <summary>Changing the record: declare, update. <c>Access:Responders</c>.</summary>
    Respond,

    /// <summary>Approving a change to the world. <c>Access:Approvers</c>.</summary>
    Approve,

    /// <summary>Telling the public. <c>Access:Publishers</c>.</summary>
    Publish,

    /// <summary>Everything else that changes. <c>Access:Admins</c>.</summary>
    Administer,
}
