using System.Globalization;
using System.Text;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What an incident's channel is called: <c>inc-12-vast-ai-refuses-our-key</c>, and with a suffix where that is taken.</summary>
internal static class ChannelName
{
    public const int MostSuffixes = 9;

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿß";
    private const string Bare = "aaaaaaceeeeiiiinoooooouuuuyys";

    /// <summary>Slack allows 80; a name of this length still fits into a sidebar.</summary>
    private const int MostWords = 40;

    public static string Of(Incident incident, int number)
    {
        var words = Words(incident.Title);
        var name = string.Create(CultureInfo.InvariantCulture, $"inc-{incident.Id.Number}{(words.Length > 0 ? "-" : "")}{words}");
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }

    /// <summary>The program runs without the tables that Unicode's own decomposition needs.</summary>
    private static char Plain(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Bare[at] : c;

    /// <summary>Lower-case letters and digits without accents, joined by hyphens, cut between words where that is possible.</summary>
    private static string Words(string title)
    {
        var name = new StringBuilder();
        foreach (var letter in title)
        {
            var c = Plain(char.ToLowerInvariant(letter));
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '-' && c != '\'') name.Append('-');
            if (name.Length > MostWords) break;
        }

        if (name.Length <= MostWords) return name.ToString().Trim('-');
        var cut = name.ToString(0, MostWords);
        return (name[MostWords] == '-' ? cut : cut[..(cut.LastIndexOf('-') is > 10 and var end ? end : MostWords)]).Trim('-');
    }
}
