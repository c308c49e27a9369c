using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>What a person reads whose button belongs to a report that is no longer kept, with the way on.</summary>
internal sealed class GoneReport(OutsideText outside, PracticeMark practice)
{
    public Message Of(string reportId)
    {
        var text = practice.Text($"Report `{outside.Line(reportId, 80)}` is no longer kept, so its evidence can't be shown. Nothing was changed. Run triage again for a new one.");
        return new(text,
        [
            new SectionBlock { Text = new Markdown(text) },
            new ActionsBlock
            {
                Elements = [new Button { ActionId = ActionIds.ReRun, Text = "Re-run", Value = outside.Plain(reportId, 200), Style = ButtonStyle.Primary }],
            },
        ]);
    }
}
