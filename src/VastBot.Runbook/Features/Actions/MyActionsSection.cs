using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>On the App Home: my open action items, the next due first.</summary>
internal sealed class MyActionsSection(IActionItems items, ActionList list) : IHomeSection
{
    private const int Most = 10;

    public int Place => 5;

    public async Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken)
    {
        var mine = await items.OpenOf(userId, Most + 1, cancellationToken);
        if (mine.Count == 0) return [];
        List<Block> blocks = [new SectionBlock { Text = new Markdown("*My open action items*") }, .. mine.Take(Most).Select(item => list.Row(item.Incident, item.Action))];
        if (mine.Count > Most) blocks.Add(new SectionBlock { Text = new Markdown("… and more.") });
        return blocks;
    }
}
