using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>An update as a message; its words come from the template.</summary>
internal sealed class UpdateWords(ITemplateRenderer templates, OutsideText outside, PracticeMark practice)
{
    /// <param name="then">The incident right after the update.</param>
    /// <param name="entry">The update.</param>
    public Message Of(Incident then, JournalEntry entry)
    {
        var holding = entry.Event is Updated { Holding: true };
        var mrkdwn = templates.Render(TemplateCatalogue.Update, UpdateFields.Of(then, holding, Who.Of(entry.By)));
        var fallback = $"{then.Severity} {then.Id} {then.Status}: {(holding ? "no change. " : "")}{outside.Line(then.LastUpdate, 600)}";
        return new(practice.Text(fallback), [FormBlocks.Section(practice.IsPractice ? $"{PracticeMark.Word}\n{mrkdwn}" : mrkdwn)]);
    }
}
