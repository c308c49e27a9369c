using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What a new commander must know: state, next promise, armed workarounds, what was tried, and what other features add.</summary>
internal sealed class BriefDesk(
    IJournal journal, CardDesk desk, IEnumerable<IBriefPart> parts, PersonNames names, OutsideText outside, PracticeMark practice)
{
    /// <summary>Slack takes about 10,000 characters in all; these bounds stay below that together.</summary>
    private const int MostTried = 8;
    private const int MostOwn = 2_400;
    private const int MostParts = 4;
    private const int MostInPart = 600;

    public async Task<Message> Write(Incident incident, CancellationToken cancellationToken)
    {
        var view = await desk.View(incident, cancellationToken);
        List<string> own = [State(incident), Armed(view.Environment), await Tried(incident, cancellationToken)];
        var others = new List<string>();
        foreach (var part in parts.OrderBy(part => part.Place)) others.AddRange(await part.Tell(view, cancellationToken));
        var paragraphs = own.Select(text => Mrkdwn.Truncate(text, MostOwn)).Concat(others.Take(MostParts).Select(text => Mrkdwn.Truncate(text, MostInPart)));
        var fallback = practice.Text($"You command {incident.Id} ({incident.Severity}, {incident.Status}): {outside.Line(incident.Title, 300)}. {TurnWords.NextUpdate(incident)}");
        return new Message(fallback,
        [
            new HeaderBlock { Text = outside.Plain(practice.Title($"You command {incident.Id}"), 150) },
            .. paragraphs.Select(text => new SectionBlock { Text = new Markdown(text), Expand = true }),
        ]);
    }

    private string State(Incident incident)
    {
        var where = incident.Channel is { } channel ? $" · {Mrkdwn.Channel(channel.Id)}" : "";
        return $"{SeverityLight.Of(incident.Severity)} *{outside.Line(incident.Title, 300)}*\n{SeverityWords.Choice(incident.Severity)} · {incident.Status}{where}\n"
            + $"*Impact:* {Known(incident.Impact)}\n*Current action:* {Known(incident.CurrentAction)}\n*{TurnWords.NextUpdate(incident)}*";
    }

    private string Known(string text) => text.Length > 0 ? outside.Line(text, 700) : "not known yet";

    private string Armed(EnvironmentState environment) => environment.Workarounds.Count == 0
        ? "*Workarounds:* none is armed."
        : "*Armed workarounds*\n" + string.Join('\n', environment.Workarounds.Take(MostTried).Select(armed =>
            $"• {outside.Line(armed.Name, 60)}{(armed.Value is { Length: > 0 } value ? $" ({outside.Line(value, 60)})" : "")}, since {Mrkdwn.Date(armed.Since)}"));

    /// <summary>From both journals, the newest last; the bot's own receipts are left out.</summary>
    private async Task<string> Tried(Incident incident, CancellationToken cancellationToken)
    {
        var own = await journal.Read(StreamId.Of(incident.Id), after: 0, cancellationToken);
        var around = await journal.Read(StreamId.Environment(incident.Environment), after: 0, cancellationToken);
        var tried = own.Concat(around.Where(entry => entry.At >= incident.DeclaredAt))
            .Where(entry => entry.By.Kind != AuthorKind.Bot && entry.Event is not (Declared or CommanderChanged or PromiseMoved or SetUpAsked))
            .OrderBy(entry => entry.At).TakeLast(MostTried).ToList();
        if (tried.Count == 0) return "*Tried so far:* nothing that is on the record.";
        var lines = new List<string>();
        foreach (var entry in tried) lines.Add($"• {Mrkdwn.Time(entry.At)} {await names.Of(entry.By, cancellationToken)}: {outside.Line(JournalWords.Of(entry.Event), 200)}");
        return "*What happened and was tried*\n" + string.Join('\n', lines);
    }
}
