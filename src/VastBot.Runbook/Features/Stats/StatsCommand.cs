using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Stats;

/// <summary><c>/vast stats [90d]</c>.</summary>
internal sealed class StatsCommand(StatsDesk desk, Notice notice, OutsideText outside) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("stats", "[90d]", "Incidents in numbers: how many, how fast, how reliable");

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var typed = Mrkdwn.Unescape(command.Text);
        var span = typed.Length == 0 ? StatsDesk.Usual : TypedSpan.Parse(typed)?.Whole;
        if (span is null || span <= TimeSpan.Zero || span > StatsDesk.Longest)
        {
            yield return new Reply.Ephemeral(notice.Of($"I do not know the time `{outside.Line(typed, 40)}`. Write it as `30d` or `12w`."));
            yield break;
        }

        var report = await desk.Count(span.Value, cancellationToken);
        yield return new Reply.Ephemeral(notice.Of($"*{StatsWords.Title(report)}*\n{string.Join('\n', StatsWords.Lines(report).Select(line => $"*{line.Name}*: {line.Value}"))}"));
    }
}
