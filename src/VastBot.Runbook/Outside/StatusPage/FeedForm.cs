using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>RSS and Atom. A feed tells no state by machine, so the newest state word of an entry counts, and an entry is too old after three days.</summary>
internal static partial class FeedForm
{
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(3);

    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase)
        { "resolved", "completed", "postmortem", "closed", "fixed", "recovered", "scheduled" };

    public static PageReading? Read(ReadOnlyMemory<byte> body, IReadOnlyList<string> wanted, Uri address, DateTimeOffset now)
    {
        if (Parse(body) is not { } root || root.Name.LocalName is not ("rss" or "feed" or "RDF")) return null;
        var entries = root.Descendants().Where(e => e.Name.LocalName is "item" or "entry");
        OpenIncident[] open = [.. entries.Select(e => Open(e, address, now)).OfType<OpenIncident>()];
        return new PageReading
        {
            Form = "feed",
            Address = address,
            Incidents = open,
            Notes = wanted.Count > 0 && open.Length > 0 ? ["A feed names no components, so all of its incidents count."] : [],
        };
    }

    private static OpenIncident? Open(XElement entry, Uri address, DateTimeOffset now)
    {
        var since = Time(entry, "published", "pubDate", "date", "updated");
        if ((Time(entry, "updated", "pubDate", "date", "published") ?? since) is { } touched && now - touched > TooOld) return null;
        var title = Child(entry, "title") ?? "unnamed incident";
        var state = State(title, Child(entry, "encoded") ?? Child(entry, "content") ?? Child(entry, "description") ?? Child(entry, "summary") ?? "");
        if (Closed.Contains(state)) return null;
        return new(new PageIncident(title, state == "maintenance" ? "maintenance" : "unknown", since, Link(entry) ?? address, true), state);
    }

    private static string State(string title, string content)
    {
        if (StateWord().Match(title) is { Success: true } inTitle) return Word(inTitle);
        var text = WebUtility.HtmlDecode(Tags().Replace(content, "\n"));
        return StateLine().Match(text) is { Success: true } line ? Word(line) : "open";
    }

    private static string Word(Match match) => match.Groups["state"].Value.ToLowerInvariant() switch
    {
        "in progress" => "maintenance",
        var word => word,
    };

    private static XElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 4_000_000 });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Child(XElement entry, string name) => entry.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();

    private static DateTimeOffset? Time(XElement entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (DateTimeOffset.TryParse(Child(entry, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        return null;
    }

    private static Uri? Link(XElement entry) =>
        entry.Elements().Where(e => e.Name.LocalName == "link").Select(e => (string?)e.Attribute("href") ?? e.Value)
            .Select(l => Uri.TryCreate(l.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null)
            .FirstOrDefault(l => l is not null);

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(^\s*\[?|[\[(:-]\s*)(?<state>resolved|completed|postmortem|closed|fixed|recovered|scheduled|monitoring|investigating|identified|in progress)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StateWord();

    [GeneratedRegex(@"(^|\n)\s*(status:\s*)?(?<state>resolved|completed|postmortem|closed|fixed|recovered|scheduled|monitoring|investigating|identified|in progress|verifying)\s*($|[\n:.-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StateLine();
}
