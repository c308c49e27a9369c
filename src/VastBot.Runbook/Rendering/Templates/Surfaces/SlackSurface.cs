using System.Globalization;
using VastBot.Slack;

namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>
/// A message's mrkdwn. Stars and underscores stay: they can make text bold, but not lie. Ticks do not, since three would hide the lines that follow.
/// </summary>
internal sealed class SlackSurface : Surface
{
    /// <summary>What a section block takes.</summary>
    public override int MostOfAll => 3000;

    public override string Literal(string text, int most) =>
        Mrkdwn.Truncate(Mrkdwn.Escape(Taming.Lines(text)).Replace('`', 'ˋ'), most);

    public override string Who(Person person) => Mrkdwn.User(person.UserId);

    public override string Where(ChannelLink channel) => Mrkdwn.Channel(channel.Id);

    public override string Link(WebLink link) => Mrkdwn.Link(link.Address, link.Label);

    /// <remarks>In the reader's zone, and in everyone's.</remarks>
    public override string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mrkdwn.Date(at)} ({at.UtcDateTime:HH:mm} UTC)");

    public override string TimeOfDay(DateTimeOffset at) => Mrkdwn.Time(at);
}
