using System.Globalization;

namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>Where a text is read, and so how each kind of value is written there. What it returns is safe there and encoded no further.</summary>
internal abstract class Surface
{
    public static Surface Slack { get; } = new SlackSurface();

    public static Surface Plain { get; } = new PlainSurface();

    public static Surface Markdown { get; } = new MarkdownSurface();

    /// <summary>The most characters that a whole text may have here.</summary>
    public virtual int MostOfAll => int.MaxValue;

    /// <summary>Text that people or systems supplied, made literal; at most about <paramref name="most"/> characters of it.</summary>
    public abstract string Literal(string text, int most);

    public abstract string Who(Person person);

    public abstract string Where(ChannelLink channel);

    public abstract string Link(WebLink link);

    /// <summary>A moment: day and time of day.</summary>
    public virtual string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The time of day alone.</summary>
    public virtual string TimeOfDay(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day alone.</summary>
    public virtual string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A value by its type; null where it is none of the typed ones and must pass <see cref="Literal"/>.</summary>
    public string? Typed(object value) => value switch
    {
        DateTimeOffset at => Moment(at),
        TimeSpan time => Durations.Of(time),
        Person person => Who(person),
        ChannelLink channel => Where(channel),
        WebLink link => Link(link),
        _ => null,
    };
}
