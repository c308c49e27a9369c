using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>On the App Home: what is open, one's own first.</summary>
internal sealed class OpenIncidentsSection(IIncidents incidents, IEnvironments environments, OutsideText outside) : IHomeSection
{
    private const int Most = 10;

    public int Place => 0;

    public async Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken)
    {
        if (environments.Names.Count == 0) return [];
        var open = await incidents.ListOpen(environment: null, cancellationToken);
        var (mine, others) = (open.Where(incident => incident.Commander == userId).ToList(), open.Where(incident => incident.Commander != userId).ToList());
        List<Block> blocks = [Section(open.Count == 0 ? "*Incidents*\nNone is open." : "*Open incidents*")];
        if (mine.Count > 0) blocks.AddRange([Section("You command:"), .. Lines(mine)]);
        if (mine.Count > 0 && others.Count > 0) blocks.Add(Section("Others command, or nobody yet:"));
        blocks.AddRange(Lines(others));
        blocks.Add(new ActionsBlock { BlockId = "home:incidents", Elements = [new Button { ActionId = ActionIds.DeclareIn, Text = "Declare an incident…", Value = environments.Default.Name }] });
        return blocks;
    }

    private IEnumerable<Block> Lines(List<IncidentSummary> some)
    {
        foreach (var incident in some.Take(Most)) yield return Section(IncidentLines.Of(incident, outside));
        if (some.Count > Most) yield return Section($"… and {some.Count - Most} more.");
    }

    private static SectionBlock Section(string mrkdwn) => new() { Text = new Markdown(mrkdwn), Expand = true };
}
