using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The form of a lone responder: the word must be typed, so that nobody breaks the glass by a slip.</summary>
internal sealed class BreakGlassForm(OutsideText outside)
{
    public const string Id = "fix.break-glass-form";
    public const string Word = "word";
    public const string Reason = "reason";

    public ModalView Of(Fix fix) => new()
    {
        CallbackId = Id,
        Title = "Break glass",
        Submit = "Run it",
        Close = "Cancel",
        PrivateMetadata = $"{fix.Token} {Expected(fix)}",
        Blocks =
        [
            new SectionBlock { Text = new Markdown($"*{FixWords.Title(fix.Choice, fix.UndoOf is not null)}* runs without the agreement that the rule wants. The lead is told at once, and it stays on the record with your reason.") },
            new InputBlock { BlockId = Word, Label = Mrkdwn.Truncate($"Type {outside.Plain(Expected(fix), 60)}", 150), Element = new PlainTextInput { ActionId = Word, MaxLength = 60 } },
            new InputBlock { BlockId = Reason, Label = "Why can nobody else agree?", Element = new PlainTextInput { ActionId = Reason, Multiline = true, MinLength = 5, MaxLength = 500 } },
        ],
    };

    /// <summary>The incident's id; without one, the environment's name.</summary>
    private static string Expected(Fix fix) => fix.Incident ?? ShortId.EnvironmentOf(fix.Id);
}
