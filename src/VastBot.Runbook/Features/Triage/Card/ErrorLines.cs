using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The newest error lines as one block of plain text.</summary>
internal static class ErrorLines
{
    public static string Of(ErrorLogsFinding logs, OutsideText outside) =>
        string.Join('\n', logs.Lines.Select(l => outside.Plain($"{l.At.UtcDateTime:HH:mm:ss} {l.Pod}/{l.Container} {l.Text}", 300)));
}
