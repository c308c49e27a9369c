using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Timeline;

/// <summary>The end of a timeline as a message.</summary>
internal sealed class TimelineMessage(PersonNames names, OutsideText outside, IncidentPages pages, PracticeMark practice)
{
    private const int Most = 20;
    private const int MostPerLine = 280;
    private const int MostPerBlock = 2900;

    public async Task<Message> Of(Incident incident, IReadOnlyList<TimelineEntry> timeline, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var entry in timeline.TakeLast(Most)) lines.Add(await Line(entry, cancellationToken));
        var head = $"*Timeline of {incident.Id}*: {outside.Line(incident.Title, 200)}";
        var blocks = new List<Block> { new SectionBlock { Text = new Markdown(practice.Text(head)), Expand = true } };
        blocks.AddRange(Blocks(lines));
        blocks.Add(new ContextBlock { Elements = [new Markdown(Rest(incident, timeline.Count))] });
        return new Message($"Timeline of {incident.Id}, {Math.Min(Most, timeline.Count)} of {timeline.Count} entries", blocks);
    }

    private async Task<string> Line(TimelineEntry entry, CancellationToken cancellationToken)
    {
        var text = outside.Line(await Named(entry.Text, cancellationToken), MostPerLine);
        var mark = entry.Deleted ? " _(deleted)_" : entry.Edited ? " _(edited)_" : "";
        var link = entry.Link is { } address ? $" <{address.AbsoluteUri}|message>" : "";
        return $"`{entry.At.UtcDateTime:MM-dd HH:mm}` UTC ({Mrkdwn.Time(entry.At)}) · {(entry.IsNote ? "📌 " : "")}{text}{mark}{link} · {await names.Of(entry.By, cancellationToken)}";
    }

    private async Task<string> Named(string text, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in PersonMark.In(text)) known[id] = Mrkdwn.Unescape(await names.Of(id, cancellationToken));
        return PersonMark.Replace(text, id => known[id]);
    }

    private string Rest(Incident incident, int count)
    {
        var all = pages.Address($"{incident.Id}") is { } page ? $"<{page.AbsoluteUri}|All of it on one page>" : $"`vastbot incident {incident.Id}` prints all of it";
        return count > Most ? $"The last {Most} of {count} entries. {all}." : $"{all}.";
    }

    private static IEnumerable<Block> Blocks(List<string> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length > 0 && text.Length + line.Length + 1 > MostPerBlock)
            {
                yield return Section(text);
                text = "";
            }

            text += text.Length == 0 ? line : "\n" + line;
        }

        if (text.Length > 0) yield return Section(text);
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text), Expand = true };
}
