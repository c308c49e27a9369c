namespace VastBot.Runbook.Model.Promises.Reminders;

/// <summary>The stored names of a reminder's steps, in the order in which they come.</summary>
internal static class ReminderSteps
{
    /// <summary>Soon due: a direct message with a draft.</summary>
    public const string Before = "before";

    /// <summary>Most of the time to respond is gone.</summary>
    public const string Amber = "amber";

    /// <summary>Due: the prompt appears.</summary>
    public const string Due = "due";

    /// <summary>Still nothing: the prompt is edited, a person is nudged.</summary>
    public const string Overdue = "overdue";

    /// <summary>Others are called.</summary>
    public const string Escalated = "escalated";

    /// <summary>The pager is asked.</summary>
    public const string Paged = "paged";

    /// <summary>Each of these asks people for something; after a few of them it escalates.</summary>
    public static bool IsNag(string step) => step is Due or Overdue;
}
