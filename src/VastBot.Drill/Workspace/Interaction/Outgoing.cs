using System.Text.RegularExpressions;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>Turns what a person typed into what Slack stores: escaped, names resolved to ids.</summary>
internal static partial class Outgoing
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Resolve(string typed, WorkspaceState state) =>
        Names().Replace(Escape(typed), match => Find(match.Groups["sign"].Value, match.Groups["name"].Value, state) ?? match.Value);

    private static string? Find(string sign, string name, WorkspaceState state)
    {
        if (sign == "#") return state.Channels.Find(c => !c.IsDirect && c.Name == name) is { } c ? $"<#{c.Id}|{(c.IsPrivate ? "" : c.Name)}>" : null;
        if (name is "here" or "channel" or "everyone") return $"<!{name}>";
        if (state.Members.Find(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } member) return $"<@{member.Id}>";
        return state.Groups.Find(g => g.Handle.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } group ? $"<!subteam^{group.Id}>" : null;
    }

    [GeneratedRegex(@"(?<=^|[\s(])(?<sign>[@#])(?<name>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
