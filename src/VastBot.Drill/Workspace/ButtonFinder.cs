using System.Text.Json;
using VastBot.Drill.Workspace.Interaction;

namespace VastBot.Drill.Workspace;

/// <summary>Finds a button or a menu's entry among blocks by what a person reads on it, or by its action id.</summary>
internal static class ButtonFinder
{
    public static (string Block, string Action, string? Value)? Find(JsonElement blocks, string label)
    {
        foreach (var block in blocks.EnumerateArray())
        {
            foreach (var element in StateReader.Elements(block))
            {
                var (id, action) = (block.Text("block_id") ?? "", element.Text("action_id") ?? "");
                if (action == label || element.Get("text")?.Text("text") == label) return (id, action, null);
                var option = element.Items("options").FirstOrDefault(o => o.Get("text")?.Text("text") == label);
                if (option.ValueKind == JsonValueKind.Object) return (id, action, option.Text("value"));
            }
        }

        return null;
    }
}
