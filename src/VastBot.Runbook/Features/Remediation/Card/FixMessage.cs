using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The card of a fix: one message from the proposal to the last look, the same shape throughout.</summary>
internal sealed class FixMessage(OutsideText outside, PracticeMark practice)
{
    public Message Card(Fix fix, FixFaces faces, FixProgress? progress) => new(Fallback(fix, faces), [.. Blocks(fix, faces, progress)]);

    /// <summary>The same card for one person, under a line that says why they get it.</summary>
    public Message Addressed(string mrkdwn, Fix fix, FixFaces faces) => new(practice.Text(mrkdwn), [Section(practice.Text(mrkdwn)), .. Blocks(fix, faces, null)]);

    private IEnumerable<Block> Blocks(Fix fix, FixFaces faces, FixProgress? progress)
    {
        yield return new HeaderBlock { Text = outside.Plain(practice.Title($"{Sign(fix)} {FixWords.Title(fix.Choice, fix.UndoOf is not null)} · {ShortId.EnvironmentOf(fix.Id)}"), 150) };
        yield return Section($"*{FixState.Line(fix, faces, outside)}*");
        yield return Section(Changes(fix));
        yield return new SectionBlock { Fields = [.. Fields(fix, faces).Select(field => new Markdown(field))] };
        if (fix.Stage is FixStage.Proposed or FixStage.Approved) yield return Section($"*Who notices*\n{outside.Line(fix.BlastRadius, 600)}\n*Way back*\n{outside.Line(fix.HowToUndo, 600)}");
        if (fix.Stage == FixStage.Running && progress is not null) yield return Section($"`{progress.Bar}` {progress.Updated} updated, {progress.Available} available of {progress.Desired} · {outside.Line(progress.Text, 200)}");
        if (fix.Looks.Count > 0) yield return Section(string.Join('\n', fix.Looks.OrderBy(look => look.Minute).Select(Look)));
        if (fix.Trouble.Length > 0) yield return Section(outside.Code(fix.Trouble, 2500));
        yield return new ContextBlock { Elements = [new Markdown($"`{fix.Id}` · asked {Mrkdwn.Time(fix.AskedAt)}{(fix.Incident is null ? "" : $" · {outside.Line(fix.Incident, 20)}")}")] };
        if (FixButtons.Of(fix) is { Count: > 0 } buttons) yield return new ActionsBlock { BlockId = $"fix:{fix.Id}:{fix.Stage}:{fix.Approvals.Count}", Elements = buttons };
    }

    private IEnumerable<string> Fields(Fix fix, FixFaces faces)
    {
        yield return $"*Asked by*\n{faces.Of(fix.AskedBy)}";
        yield return $"*Why*\n{outside.Line(fix.Why, 400)}";
        yield return fix.Approvals.Count == 0
            ? $"*Needs*\n{FixWords.Needed(fix.Rule)}"
            : $"*Agreed*\n{string.Join(", ", fix.Approvals.Select(approval => $"{faces.Of(approval.By)}{(approval.BrokeGlass is { } why ? $" (broke the glass: {outside.Line(why, 200)})" : "")}"))}";
        if (fix.Stage == FixStage.Proposed) yield return $"*Expires*\n{Mrkdwn.Time(fix.ExpiresAt)}";
    }

    private string Changes(Fix fix) =>
        "*What changes*\n" + string.Join('\n', fix.Changes.Select(change => $"• {outside.Line(change.What, 120)}: {Value(change.Before)} → {Value(change.After)}"));

    private string Value(string? value) => value is null ? "_not set_" : $"`{outside.Line(value, 160)}`";

    private string Look(FixLook look) => string.Create(CultureInfo.InvariantCulture, $"{Lamp(look)} *after {look.Minute} min* {outside.Line(look.Summary, 400)}");

    private static string Lamp(FixLook look) => look.Seen switch
    {
        FixResult.Worked => "🟢",
        FixResult.DidNotWork => look.Minute < FixMinutes.MayFail ? "🟡" : "🔴",
        _ => "⚪",
    };

    private static string Sign(Fix fix) => fix switch
    {
        { Stage: FixStage.Proposed } => "❔",
        { Stage: FixStage.Approved or FixStage.Running } => "⏳",
        { Stage: FixStage.Done, Result: FixResult.Worked } => "✅",
        { Stage: FixStage.Done, Result: FixResult.Open } => "👀",
        { Stage: FixStage.Failed } or { Result: FixResult.DidNotWork } => "❌",
        _ => "⚪",
    };

    private string Fallback(Fix fix, FixFaces faces) => practice.Text($"{FixWords.Title(fix.Choice, fix.UndoOf is not null)} in {ShortId.EnvironmentOf(fix.Id)}: {FixState.Line(fix, faces, outside)}");

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
