using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>Builds <c>state.values</c>: every stateful element that is shown, with what the person chose or what it started with.</summary>
internal static class StateReader
{
    /// <summary>Reads the state of a view or of a message's blocks (an object with <c>blocks</c>).</summary>
    /// <param name="body">What holds the blocks.</param>
    /// <param name="chosen">What the person chose, by block, action: null where untouched, empty where cleared.</param>
    public static JsonElement Read(JsonElement body, Func<(string Block, string Action), IReadOnlyList<string>?> chosen)
    {
        var values = new JsonObject();
        foreach (var block in body.Items("blocks"))
        {
            foreach (var element in Elements(block))
            {
                if (element.Text("action_id") is not { } action || block.Text("block_id") is not { } id) continue;
                if (Value(element, chosen((id, action))) is not { } value) continue;
                if (values[id] is not JsonObject ofBlock) values[id] = ofBlock = [];
                ofBlock[action] = value;
            }
        }

        return values.ToElement();
    }

    /// <summary>What stood in the view before: kept over an update where block and action keep their ids.</summary>
    public static Func<(string Block, string Action), IReadOnlyList<string>?> Kept(View view) =>
        key => view.Values?.Get(key.Block)?.Get(key.Action) is { } value ? ElementValues.Of(value) : null;

    public static IEnumerable<JsonElement> Elements(JsonElement block)
    {
        if (block.Get("element") is { } element) yield return element;
        if (block.Get("accessory") is { } accessory) yield return accessory;
        if (block.Text("type") != "actions") yield break;
        foreach (var item in block.Items("elements")) yield return item;
    }

    private static JsonObject? Value(JsonElement element, IReadOnlyList<string>? chosen)
    {
        var type = element.Text("type");
        if (type is null or "button" or "overflow" or "image") return null;
        return ElementValues.Write(element, chosen ?? ElementValues.Initial(element));
    }
}
