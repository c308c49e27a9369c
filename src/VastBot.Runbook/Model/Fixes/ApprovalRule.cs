namespace VastBot.Runbook.Model.Fixes;

/// <summary>Whose agreement a fix needs.</summary>
internal enum ApprovalRule
{
    /// <summary>Who asks confirms.</summary>
    Self,

    /// <summary>One approver who did not ask.</summary>
    One,

    /// <summary>Two approvers, neither of whom asked.</summary>
    Two,
}
