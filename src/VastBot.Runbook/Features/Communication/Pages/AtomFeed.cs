using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The page as a feed: an entry for each incident, which is news again with each update.</summary>
internal static class AtomFeed
{
    private const int MostEntries = 30;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Of(PublishedPage page, Uri address)
    {
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "title", Clean(page.Practice ? $"PRACTICE: {page.Title}" : page.Title)),
            new XElement(Atom + "id", address),
            Link("alternate", "text/html", address),
            Link("self", "application/atom+xml", PageAddress.Feed(address)),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(page.Title))),
            new XElement(Atom + "updated", PublishedWords.Stamp(page.UpdatedAt ?? page.AsOf)),
            page.Open.Concat(page.Past).OrderByDescending(incident => incident.UpdatedAt).Take(MostEntries).Select(incident => Entry(incident, address)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    private static XElement Entry(PublishedIncident incident, Uri address) => new(
        Atom + "entry",
        new XElement(Atom + "title", Clean($"{incident.Headline} [{incident.State}]")),
        new XElement(Atom + "id", PageAddress.OfIncident(address, incident.Id)),
        Link("alternate", "text/html", PageAddress.OfIncident(address, incident.Id)),
        new XElement(Atom + "published", PublishedWords.Stamp(incident.StartedAt)),
        new XElement(Atom + "updated", PublishedWords.Stamp(incident.UpdatedAt)),
        new XElement(Atom + "content", new XAttribute("type", "text"), Clean(string.Join("\n\n", incident.Updates.Select(Told)))));

    private static string Told(PublishedUpdate update) => $"{update.State}\n{PublishedWords.Moment(update.At)}\n{update.Text}";

    private static XElement Link(string relation, string type, Uri address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    /// <summary>XML cannot hold every character, not even escaped; one such would spoil the whole feed.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }
}
