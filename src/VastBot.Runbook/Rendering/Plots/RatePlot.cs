using System.Globalization;
using System.Net;
using System.Text;

namespace VastBot.Runbook.Rendering.Plots;

/// <summary>Errors per second over time as an SVG picture, with numbered marks for what happened; needs no script, no font and no other file.</summary>
internal static class RatePlot
{
    private const double Width = 900;
    private const double Height = 300;
    private const double Left = 56;
    private const double Right = 16;
    private const double Top = 34;
    private const double Bottom = 34;
    private static readonly string[] Colours = ["#d1242f", "#0969da", "#bf8700", "#8250df", "#1a7f37", "#57606a"];

    public static string Svg(string title, IReadOnlyList<PlotLine> lines, IReadOnlyList<PlotMark> marks, DateTimeOffset from, DateTimeOffset to)
    {
        var scale = new Scale(from, to > from ? to : from.AddMinutes(1), Highest(lines));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Encode(title)}\"");
        svg.Append(" font-family=\"system-ui,sans-serif\" font-size=\"12\" fill=\"#57606a\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)}</title>\n");
        Grid(svg, scale);
        foreach (var (place, line) in lines.Take(Colours.Length).Index()) Line(svg, scale, line, Colours[place], place, lines.Count);
        foreach (var (place, mark) in marks.Index()) Mark(svg, scale, mark, place + 1);
        if (lines.All(line => line.Points.Count == 0))
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height / 2}\" text-anchor=\"middle\" font-size=\"15\">No numbers are known</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private static double Highest(IReadOnlyList<PlotLine> lines)
    {
        var highest = lines.SelectMany(line => line.Points).Select(point => point.Value).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return highest > 0 ? highest : 1;
    }

    private static void Grid(StringBuilder svg, Scale scale)
    {
        for (var step = 0; step <= 4; step++)
        {
            var (value, y) = (scale.Highest * step / 4, scale.Y(scale.Highest * step / 4));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"#d0d7de\" stroke-width=\"1\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{value:0.##}</text>\n");
        }

        for (var step = 0; step <= 6; step++)
        {
            var at = scale.From + ((scale.To - scale.From) * step / 6);
            var form = scale.To - scale.From > TimeSpan.FromHours(24) ? "MM-dd HH:mm" : "HH:mm";
            var anchor = step == 0 ? "start" : step == 6 ? "end" : "middle";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{scale.X(at):0.#}\" y=\"{Height - 12}\" text-anchor=\"{anchor}\">{at.UtcDateTime.ToString(form, CultureInfo.InvariantCulture)}</text>\n");
        }
    }

    private static void Line(StringBuilder svg, Scale scale, PlotLine line, string colour, int place, int lines)
    {
        var path = new StringBuilder();
        var begun = false;
        foreach (var (at, value) in line.Points)
        {
            if (!double.IsFinite(value) || at < scale.From || at > scale.To)
            {
                begun = false;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(begun ? 'L' : 'M')}{scale.X(at):0.#} {scale.Y(value):0.#}");
            begun = true;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{(place == 0 ? 2 : 1.3)}\" stroke-linejoin=\"round\"/>\n");
        if (lines == 0) return;
        var x = Left + (place * 130);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"6\" width=\"10\" height=\"10\" rx=\"2\" fill=\"{colour}\"/><text x=\"{x + 15}\" y=\"15\">{Encode(Short(line.Name))}</text>\n");
    }

    private static void Mark(StringBuilder svg, Scale scale, PlotMark mark, int number)
    {
        if (mark.At < scale.From || mark.At > scale.To) return;
        var x = scale.X(mark.At);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Encode($"{number}: {mark.At.UtcDateTime:HH:mm} {mark.Label}")}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top}\" y2=\"{Height - Bottom}\" stroke=\"#24292f\" stroke-dasharray=\"3 3\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{Top - 2}\" r=\"9\" fill=\"#24292f\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{Top + 2}\" text-anchor=\"middle\" font-size=\"11\" fill=\"#ffffff\">{number}</text></g>\n");
    }

    private static string Short(string name) => name.Length <= 16 ? name : name[..15] + "…";

    /// <summary>Fit for a text and for an attribute; what XML cannot hold at all is left out.</summary>
    private static string Encode(string text) => WebUtility.HtmlEncode(new string([.. text.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE')]));

    private sealed record Scale(DateTimeOffset From, DateTimeOffset To, double Highest)
    {
        public double X(DateTimeOffset at) => Left + ((at - From) / (To - From) * (Width - Left - Right));

        public double Y(double value) => Height - Bottom - (Math.Min(value, Highest) / Highest * (Height - Top - Bottom - 12));
    }
}
