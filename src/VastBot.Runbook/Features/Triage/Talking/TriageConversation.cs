using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>One triage as a conversation sees it: the card that fills in, then the log lines in its thread.</summary>
internal sealed class TriageConversation(ITriage triage, IEnvironments environments, TriageMessage message, OutsideText outside)
{
    /// <summary>Streams the card to <paramref name="place"/>; an unknown environment is answered to the person alone.</summary>
    public async IAsyncEnumerable<Reply> Stream(
        string? environment, Func<Message, Reply> place, string? note, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0 || environments.Find(environment) is not { } settings)
        {
            yield return new Reply.Ephemeral(NotFound(environment ?? ""));
            yield break;
        }

        var run = triage.Run(settings.Name);
        if (run.Joined) note = note is null ? "joined the run that was under way" : $"{note}, joined the run that was under way";
        var latest = run.Start;
        await foreach (var report in run.Reports.WithCancellation(cancellationToken))
        {
            latest = report;
            yield return place(message.Card(report, note));
        }

        if (message.LogLines(latest) is { } lines) yield return new Reply.Thread(lines);
    }

    private Message NotFound(string asked) => EnvironmentWords.NotFound(asked, environments, outside, "Nothing was run.");
}
