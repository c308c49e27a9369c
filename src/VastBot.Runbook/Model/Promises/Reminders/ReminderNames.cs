namespace VastBot.Runbook.Model.Promises.Reminders;

/// <summary>The stored names of the reminders that every incident has.</summary>
internal static class ReminderNames
{
    /// <summary>Of the promised update.</summary>
    public const string Update = "update";

    /// <summary>Of the first response.</summary>
    public const string Response = "response";

    /// <summary>Of an incident that seems to be over.</summary>
    public const string Monitoring = "monitoring";
}
