using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace VastBot.Drill.Page.Text;

/// <summary>
/// Draws the commonest emoji by style sheet, as Slack draws its own: not every machine has a font with them. The character itself stays in
/// the text, for screen readers and for copying.
/// </summary>
internal static partial class Emoji
{
    private static readonly FrozenDictionary<string, string> Drawn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["🔴"] = "red",
        ["🟠"] = "orange",
        ["🟡"] = "yellow",
        ["🟢"] = "green",
        ["🔵"] = "blue",
        ["⚪"] = "white",
        ["✅"] = "yes",
        ["❌"] = "no",
        ["⚠️"] = "warn",
        ["⚠"] = "warn",
        ["❔"] = "ask",
        ["❓"] = "ask",
        ["⏳"] = "wait",
        ["⌛"] = "wait",
        ["🚨"] = "siren",
        ["👀"] = "eyes",
        ["🔍"] = "search",
        ["📌"] = "pin",
        ["🔒"] = "lock",
        ["🤖"] = "bot",
        ["👥"] = "people",
        ["👁"] = "eye",
        ["📄"] = "file",
        ["📝"] = "file",
        ["📘"] = "file",
        ["💬"] = "chat",
        ["🏠"] = "home",
        ["🖼"] = "picture",
        ["🔖"] = "bookmark",
        ["📟"] = "pager",
        ["🔔"] = "bell",
        ["🔕"] = "silent",
        ["🕒"] = "clock",
        ["⏰"] = "clock",
        ["👤"] = "person",
        ["⚡"] = "bolt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Encodes visible text and marks the emoji in it.</summary>
    public static string Show(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in Marks().Matches(text))
        {
            html.Append(Html.Encode(text[at..match.Index])).Append(One(match.Value));
            at = match.Index + match.Length;
        }

        return html.Append(Html.Encode(text[at..])).ToString();
    }

    public static string One(string emoji) =>
        Drawn.TryGetValue(emoji, out var name) ? $"<span class=\"e e-{name}\">{emoji}</span>" : Html.Encode(emoji);

    [GeneratedRegex("⚠️|🔴|🟠|🟡|🟢|🔵|⚪|✅|❌|⚠|❔|❓|⏳|⌛|🚨|👀|🔍|📌|🔒|🤖|👥|👁|📄|📝|📘|💬|🏠|🖼|🔖|📟|🔔|🔕|🕒|⏰|👤|⚡", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
