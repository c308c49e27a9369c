using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The live card: an incident as one message. Pure: the same record gives the same card.</summary>
internal sealed class IncidentCard(OutsideText outside, PracticeMark practice)
{
    /// <summary>Slack takes about 10,000 characters in all; these bounds stay below that together.</summary>
    private const int MostFields = 10;
    private const int MostInField = 480;
    private const int MostLines = 6;
    private const int MostInLine = 450;
    private const int MostContext = 900;

    public Message Of(CardView view, IReadOnlyList<CardPart> parts) => new(Fallback(view.Incident), [.. Blocks(view, parts)]);

    private IEnumerable<Block> Blocks(CardView view, IReadOnlyList<CardPart> parts)
    {
        var incident = view.Incident;
        var lamp = incident.IsOpen ? SeverityLight.Of(incident.Severity) : "🟢";
        yield return new HeaderBlock { Text = outside.Plain(practice.Title($"{lamp} {incident.Id} {incident.Title}"), 150) };
        yield return Section($"*{FirstLine(incident)}*");
        yield return new SectionBlock { Fields = [.. Fields(incident).Concat(parts.SelectMany(part => part.Fields)).Take(MostFields).Select(field => new Markdown(Mrkdwn.Truncate(field, MostInField)))] };
        foreach (var line in Lines(incident).Concat(parts.SelectMany(part => part.Lines)).Take(MostLines)) yield return Section(Mrkdwn.Truncate(line, MostInLine));
        yield return new ContextBlock { Elements = [new Markdown(Mrkdwn.Truncate(string.Join(" · ", Context(incident).Concat(parts.SelectMany(part => part.Context))), MostContext))] };
        if (ButtonRow.Of($"incident:{incident.Id}", parts.SelectMany(part => part.Buttons)) is { } row) yield return row;
    }

    private string FirstLine(Incident incident) => incident switch
    {
        { IsOpen: false } => $"Resolved: {(incident.WhatFixedIt.Length > 0 ? outside.Line(incident.WhatFixedIt, 500) : "not known what fixed it")}",
        { LastUpdate.Length: > 0 } => $"{incident.Status}: {outside.Line(incident.LastUpdate, 600)}",
        _ => $"{incident.Severity} · {incident.Status}{(incident.AcknowledgedAt is null ? ": please acknowledge" : "")}",
    };

    private IEnumerable<string> Fields(Incident incident)
    {
        yield return $"*Severity*\n{SeverityWords.Choice(incident.Severity)}{(incident.SeverityReason.Length > 0 ? $"\n_{outside.Line(incident.SeverityReason, 200)}_" : "")}";
        yield return $"*Status*\n{incident.Status}";
        yield return $"*Commander*\n{(incident.Commander is { } commander ? IncidentLines.Mention(commander) : "Nobody yet")}";
        yield return $"*Next update*\n{NextUpdate(incident)}";
        yield return $"*Impact*\n{Known(incident.Impact)}";
        yield return $"*Current action*\n{Known(incident.CurrentAction)}";
    }

    private static string NextUpdate(Incident incident) => incident switch
    {
        { IsOpen: false } => "None: resolved",
        { NextUpdate: { } due } => $"{Mrkdwn.Date(due)} ({due.UtcDateTime:HH:mm} UTC)",
        _ => "None promised",
    };

    private string Known(string text) => text.Length > 0 ? outside.Line(text, 700) : "Not known yet";

    /// <summary>What a person must put right.</summary>
    private IEnumerable<string> Lines(Incident incident) => incident.Troubles.Select(trouble =>
        $"⚠️ *{outside.Line(SetUpSteps.Name(trouble.Step), 60)}*: {outside.Line(trouble.Why, 300)}. {outside.Line(trouble.Cure, 300)}");

    private IEnumerable<string> Context(Incident incident)
    {
        yield return $"Declared {Mrkdwn.Date(incident.DeclaredAt!.Value)} in {outside.Line(incident.Environment, 60)}";
        if (incident.Report is { } report) yield return $"from triage report `{outside.Line(report, 80)}`";
        if (incident.AcknowledgedAt is { } acknowledged) yield return $"acknowledged {Mrkdwn.Time(acknowledged)}";
        if (incident.LastUpdateAt is { } told) yield return $"last update {Mrkdwn.Time(told)}";
        if (incident.ResolvedAt is { } resolved) yield return $"resolved {Mrkdwn.Date(resolved)} after {Words.Of(resolved - incident.DeclaredAt.Value)}";
    }

    /// <summary>What the phone shows.</summary>
    private string Fallback(Incident incident) => practice.Text(incident.IsOpen
        ? $"{incident.Severity} {incident.Id} {incident.Status}: {outside.Line(incident.Title, 300)}{(incident.AcknowledgedAt is null ? ". Please acknowledge." : ".")}"
        : $"{incident.Id} resolved: {outside.Line(incident.Title, 300)}.");

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
