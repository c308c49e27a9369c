namespace VastBot.Runbook.Model.Promises.Calendar;

/// <summary>When people work: configuration section <c>Calendar</c>.</summary>
internal sealed class CalendarOptions
{
    public const string Section = "Calendar";

    /// <summary>The zone in which the hours below are meant, by its IANA name. Default <c>UTC</c>.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>When work begins on a business day. Default 09:00.</summary>
    public TimeOnly WorkStarts { get; set; } = new(9, 0);

    /// <summary>When it ends, later on the same day. Default 17:00.</summary>
    public TimeOnly WorkEnds { get; set; } = new(17, 0);

    /// <summary>The days of the week on which people work. Empty, the default: Monday to Friday.</summary>
    public IList<string> WorkDays { get; } = [];

    /// <summary>Days on which nobody works: <c>2026-12-28</c>, or every year <c>12-25</c>. Default none.</summary>
    public IList<string> Holidays { get; } = [];
}
