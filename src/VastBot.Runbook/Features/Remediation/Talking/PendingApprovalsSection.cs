using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>On the App Home: the fixes that wait for somebody's agreement, the next to expire first, and where their cards are.</summary>
internal sealed class PendingApprovalsSection(FixJournal journal, IEnvironments environments, PersonNames names, OutsideText outside) : IHomeSection
{
    private const int Most = 10;

    public int Place => 3;

    public async Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken)
    {
        List<Fix> waiting = [];
        foreach (var environment in environments.Names) waiting.AddRange((await journal.Read(environment, cancellationToken)).Fixes.Where(fix => fix.Stage == FixStage.Proposed));
        if (waiting.Count == 0) return [];
        List<Block> blocks = [Section("*Waiting for approval*")];
        foreach (var fix in waiting.OrderBy(fix => fix.ExpiresAt).Take(Most)) blocks.Add(Section(await Line(fix, cancellationToken)));
        if (waiting.Count > Most) blocks.Add(Section($"… and {waiting.Count - Most} more."));
        return blocks;
    }

    private async Task<string> Line(Fix fix, CancellationToken cancellationToken)
    {
        var state = FixState.Line(fix, await FixFaces.Of(fix, names, cancellationToken), outside);
        var card = (fix.Card?.Channel ?? fix.Channel) is { } channel ? $" Its card is in {Mrkdwn.Channel(channel)}." : "";
        return $"*{FixWords.Title(fix.Choice, fix.UndoOf is not null)}* in {outside.Line(ShortId.EnvironmentOf(fix.Id), 60)}: {state}{card}";
    }

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
