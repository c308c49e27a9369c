using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>What stands on the card once there is a verdict: who disagrees, how it was reached, what would settle it, what to do.</summary>
internal static class VerdictBlocks
{
    public static IEnumerable<Block> Of(Verdict verdict, OutsideText outside)
    {
        if (verdict.Disagreements.Count > 0) yield return Section(List("These disagree", verdict.Disagreements, outside));
        yield return Section(Path(verdict.Path, outside));
        if (verdict.WouldSettle.Count > 0) yield return Section(List("What would settle it", verdict.WouldSettle, outside));
        if (verdict.Actions.Count == 0) yield break;
        yield return new DividerBlock();
        var number = 0;
        foreach (var action in verdict.Actions) yield return Section(Action(++number, action, outside));
    }

    /// <summary>Question → answer, one line each.</summary>
    public static string Path(IReadOnlyList<TreeStep> path, OutsideText outside) =>
        string.Join('\n', path.Select(s => $"{outside.Line(s.Question, 120)} → *{outside.Line(s.Answer, 60)}* ({outside.Line(s.Because, 260)})"));

    private static string List(string title, IReadOnlyList<string> lines, OutsideText outside) =>
        $"*{title}*\n" + string.Join('\n', lines.Take(6).Select(l => $"• {outside.Line(l, 260)}"));

    private static string Action(int number, ProposedAction action, OutsideText outside)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"*{number}.* {outside.Line(action.Text, 240)}");
        return action.Command is null ? text : $"{text}\n{outside.Code(action.Command, 700)}";
    }

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
