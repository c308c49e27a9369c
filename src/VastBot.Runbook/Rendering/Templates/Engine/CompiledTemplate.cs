using HandlebarsDotNet;

namespace VastBot.Runbook.Rendering.Templates.Engine;

/// <summary>A template that can be filled in, from any number of threads.</summary>
internal sealed class CompiledTemplate(HandlebarsTemplate<TextWriter, object, object> fill, int mostOfAll)
{
    /// <summary>What one value may take of a text that came out too long: so the lines after a very long value are not lost.</summary>
    private const int Share = 5;

    public string Render(object fields)
    {
        var text = Fill(fields, mostOfAll);
        return text.Length <= mostOfAll ? text : Slack.Mrkdwn.Truncate(Fill(fields, mostOfAll / Share), mostOfAll);
    }

    private string Fill(object fields, int mostOfOne)
    {
        using var page = new Page(mostOfOne);
        fill(page, fields);
        return page.ToString().Trim();
    }
}
