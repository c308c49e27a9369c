namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>
/// The status page. Pages differ in whether they take text or HTML, so the text is harmless and looks the same in both: a tag can't be written.
/// </summary>
internal sealed class PlainSurface : Surface
{
    public override string Literal(string text, int most)
    {
        var literal = Taming.Lines(text).Replace('<', '‹').Replace('>', '›');
        return literal.Length <= most ? literal : VastBot.Slack.Mrkdwn.Truncate(literal, most);
    }

    public override string Who(Person person) => Literal(person.Name ?? person.UserId, int.MaxValue);

    public override string Where(ChannelLink channel) => Literal($"#{channel.Name}", int.MaxValue);

    public override string Link(WebLink link) => $"{Literal(link.Label, int.MaxValue)}: {link.Address.AbsoluteUri}";
}
