using System.Text;

namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>A Markdown document: every sign that Markdown reads is escaped, and so is HTML.</summary>
internal sealed class MarkdownSurface : Surface
{
    private const string Anywhere = @"\`*_[]#|~!";

    private const string AtStart = "+-=.)";

    public override string Literal(string text, int most)
    {
        var escaped = new StringBuilder();
        foreach (var line in Taming.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (escaped.Length > 0) escaped.Append("  \n");
            Line(escaped, line);
        }

        return escaped.ToString();
    }

    public override string Who(Person person) => Literal(person.Name ?? person.UserId, int.MaxValue);

    public override string Where(ChannelLink channel) => Literal($"#{channel.Name}", int.MaxValue);

    public override string Link(WebLink link) => $"[{Literal(link.Label, int.MaxValue)}](<{link.Address.AbsoluteUri}>)";

    /// <summary>What would begin a list, a rule or a heading does so after digits at most.</summary>
    private static void Line(StringBuilder to, string line)
    {
        var start = true;
        foreach (var c in line)
        {
            if (c is '<' or '>' or '&')
            {
                to.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            }
            else
            {
                if (Anywhere.Contains(c, StringComparison.Ordinal) || (start && AtStart.Contains(c, StringComparison.Ordinal))) to.Append('\\');
                to.Append(c);
            }

            start = start && char.IsAsciiDigit(c);
        }
    }
}
