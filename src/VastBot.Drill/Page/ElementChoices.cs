using System.Text.Json;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.BlockKit;

namespace VastBot.Drill.Page;

/// <summary>What a menu offers: the app's own options, or people and channels.</summary>
internal static class ElementChoices
{
    public static IEnumerable<(string Value, string Label)>? Of(JsonElement e, PageModel model) => e.Text("type") switch
    {
        "static_select" or "multi_static_select" =>
            ChoiceRules.AllOptions(e).Select(o => (o.Text("value") ?? "", o.Get("text")?.Text("text") ?? "")),
        "users_select" or "multi_users_select" => model.State.Members.Select(m => (m.Id, m.RealName)),
        "channels_select" or "multi_channels_select" => model.Open.Where(c => !c.IsPrivate).Select(c => (c.Id, "#" + c.Name)),
        "conversations_select" or "multi_conversations_select" => model.Open.Select(c => (c.Id, "#" + c.Name)),
        _ => null,
    };
}
