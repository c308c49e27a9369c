using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Page.Text;

/// <summary>Turns ids into the names that a reader sees; an unknown id is shown as it is.</summary>
internal sealed class Names(WorkspaceState state, string reader)
{
    public string User(string id)
    {
        var name = state.Member(id) is { } member ? member.RealName : id;
        var kind = id == reader ? "mention me" : "mention";
        return $"<span class=\"{kind}\">@{Html.Encode(name)}</span>";
    }

    public string Channel(string id) => state.Channel(id) is { IsDirect: false, IsPrivate: false } channel
        ? $"<span class=\"mention\">#{Html.Encode(channel.Name)}</span>"
        : $"<span class=\"mention\">{(state.Channel(id) is null ? Html.Encode("#" + id) : "#private channel")}</span>";

    public string Group(string id) =>
        $"<span class=\"mention{(state.Groups.Find(g => g.Id == id)?.Members.Contains(reader) == true ? " me" : "")}\">@{Html.Encode(state.Groups.Find(g => g.Id == id)?.Handle ?? id)}</span>";

    public static string Broadcast(string range) => $"<span class=\"mention me\">@{Html.Encode(range)}</span>";
}
