using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Calendar;

namespace VastBot.Runbook.Model.Promises;

/// <summary>The rules of the promise: when the next update is due, and what can be promised. Every form and command that sets one asks here.</summary>
internal sealed class PromiseRules(BusinessCalendar calendar)
{
    public const string Never = "never";

    public const string BusinessDay = "business-day";

    /// <summary>What can be promised, for the person who asked for something else.</summary>
    public const string Possible = "Choose from 15 minutes to 1 week, such as 45m, 4h, 2d or business-day, or never.";

    /// <summary>What a form offers, the soonest first, "never" last.</summary>
    public static IReadOnlyList<PromiseChoice> Choices { get; } =
    [
        new("15m", "15 minutes"), new("30m", "30 minutes"), new("60m", "60 minutes"), new("2h", "2 hours"), new("4h", "4 hours"), new("8h", "8 hours"),
        new(BusinessDay, "Next business day"), new("1d", "1 day"), new("2d", "2 days"), new("1w", "1 week"), new(Never, "Never (say why)"),
    ];

    private static TimeSpan Shortest { get; } = TimeSpan.FromMinutes(15);

    private static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    /// <summary>Can a cadence be that long?</summary>
    public static bool IsPossible(TimeSpan cadence) => cadence >= Shortest && cadence <= Longest;

    /// <summary>The choice that stands in a form before anybody chooses.</summary>
    public static PromiseChoice DefaultChoice(Severity severity) => Choices.First(choice => choice.Key == DefaultKey(severity));

    /// <summary>When the next update is due where nobody chose: P1 in 30 min, P2 in 60 min, P3 in 4 h, P4 when the next business day begins.</summary>
    public DateTimeOffset DefaultDue(Severity severity, DateTimeOffset from) => ((Promised)Read(DefaultKey(severity), reason: null, from)).Due!.Value;

    /// <summary>The same for an incident, where people may have set a cadence of their own.</summary>
    public DateTimeOffset DefaultDue(Incident incident, DateTimeOffset from) =>
        incident.Cadence is { } cadence ? from + cadence : DefaultDue(incident.Severity, from);

    /// <summary>
    /// The promise anew, for a change of severity or a reopening: its event goes into the same append. A cadence of people's own stays
    /// unless the severity wants to hear sooner.
    /// </summary>
    public PromiseMoved Recompute(Incident incident, Severity severity, DateTimeOffset now, string because)
    {
        var due = DefaultDue(severity, now);
        if (incident.Cadence is { } cadence && now + cadence < due) due = now + cadence;
        return new PromiseMoved(new(incident.NextUpdate, due), because);
    }

    /// <summary>Reads a choice or what was typed: <c>45m</c>, <c>1h30m</c>, <c>2 days</c>, <c>business-day</c>, <c>never</c>.</summary>
    /// <param name="text">The choice's key, or typed text.</param>
    /// <param name="reason">Why never; asked for only then.</param>
    /// <param name="from">From when it counts: now.</param>
    public PromiseReading Read(string text, string? reason, DateTimeOffset from)
    {
        var word = text.Trim().ToLowerInvariant();
        if (word == Never)
            return string.IsNullOrWhiteSpace(reason) ? new PromiseMistake("Say why there will be no further update.", InReason: true) : new Promised(null, reason.Trim());
        if (word is BusinessDay or "next business day") return new Promised(calendar.NextOpening(from), "");
        if (TypedSpan.Parse(word) is not { } span) return new PromiseMistake($"I cannot read that as a time. {Possible}");
        var due = calendar.AddDays(from, span.Days) + span.Time;
        return due - from < Shortest || due > calendar.AddDays(from, 7) ? new PromiseMistake(Possible) : new Promised(due, "");
    }

    private static string DefaultKey(Severity severity) => severity switch
    {
        Severity.P1 => "30m",
        Severity.P2 => "60m",
        Severity.P3 => "4h",
        _ => BusinessDay,
    };
}
