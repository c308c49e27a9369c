namespace VastBot.Runbook.Chat;

/// <summary>The <c>action_id</c>s of the buttons about fixes.</summary>
internal static class FixActionIds
{
    /// <summary>Proposes one action of the catalogue. Value: a report's id, an incident's, or an environment's name; so of all down to <see cref="Rollback"/>.</summary>
    public const string RotateKey = "fix.rotate-key";

    public const string Restart = "fix.restart";

    public const string QueueModeOn = "fix.queue-mode-on";

    public const string QueueModeOff = "fix.queue-mode-off";

    public const string FallbackOn = "fix.fallback-on";

    public const string FallbackOff = "fix.fallback-off";

    public const string Rollback = "fix.rollback";

    /// <summary>Agrees to a fix. Value: the fix's present token, as of the next two.</summary>
    public const string Approve = "fix.approve";

    public const string Reject = "fix.reject";

    /// <summary>Opens the form by which a lone responder agrees against the rule.</summary>
    public const string BreakGlass = "fix.break-glass";

    /// <summary>Asks again for a fix that expired, failed or found the facts moved. Value: that fix's id.</summary>
    public const string AskAgain = "fix.again";

    /// <summary>Proposes to take a fix back. Value: that fix's id.</summary>
    public const string Undo = "fix.undo";
}
