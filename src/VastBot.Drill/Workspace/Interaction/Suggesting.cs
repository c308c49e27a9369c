using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.BlockKit;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>A person types into a menu whose options the app gives; what it gave is remembered, for a choice is one of those.</summary>
internal sealed class Suggesting(WorkspaceState state, Courier courier)
{
    private readonly ConcurrentDictionary<(string Block, string Action), JsonElement> _offers = new();

    /// <summary>The options for what was typed so far; none when the app is late or answers nonsense.</summary>
    public async Task<IReadOnlyList<JsonElement>> Ask(string userId, Place place, (string Block, string Action) element, string typed)
    {
        if (state.Member(userId) is not { } user) return [];
        var payload = Payloads.Interactive("block_suggestion", user);
        payload["action_id"] = element.Action;
        payload["block_id"] = element.Block;
        payload["value"] = typed;
        if (!AddPlace(payload, user, place)) return [];
        var ack = await courier.Send(new Envelope("interactive", payload));
        if (ack.Body is not { } offered || !IsGood(offered)) return [];
        _offers[element] = offered;
        return [.. ChoiceRules.AllOptions(offered)];
    }

    /// <summary>A view or a message's blocks, with what was offered written into its external menus and the files that a person could have put into its file inputs.</summary>
    public JsonElement Known(JsonElement body)
    {
        var node = body.ToNode()!;
        foreach (var block in node["blocks"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            foreach (var element in Elements(block)) Complete(element, block["block_id"]?.GetValue<string>() ?? "");
        }

        return node.ToElement();
    }

    private void Complete(JsonObject element, string block)
    {
        var type = element["type"]?.GetValue<string>();
        if (type == "file_input") element["files"] = new JsonArray([.. state.Files.Select(f => (JsonNode)Api.Wire.File(f))]);
        if (type is not ("external_select" or "multi_external_select")) return;
        if (!_offers.TryGetValue((block, element["action_id"]?.GetValue<string>() ?? ""), out var offered)) return;
        element["options"] = new JsonArray([.. ChoiceRules.AllOptions(offered).Select(o => o.ToNode())]);
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block)
    {
        if (block["element"] is JsonObject element) yield return element;
        if (block["accessory"] is JsonObject accessory) yield return accessory;
        if (block["elements"] is not JsonArray elements) yield break;
        foreach (var item in elements.OfType<JsonObject>()) yield return item;
    }

    private static bool IsGood(JsonElement offered)
    {
        if (!ChoiceRules.AllOptions(offered).Any()) return false;
        var inspection = new Inspection(Surface.Modal);
        ChoiceRules.Select(inspection, offered, "");
        return inspection.Problems.Count == 0;
    }

    private bool AddPlace(JsonObject payload, Member user, Place place)
    {
        if (place.ViewId is { } id)
        {
            if (state.FindView(id, null) is not { } view || view.UserId != user.Id) return false;
            Payloads.PlaceInView(payload, view);
            return true;
        }

        if (state.Channel(place.Channel) is not { } channel || channel.Find(place.MessageTs!) is not { } message || !message.IsVisibleTo(user.Id)) return false;
        Payloads.PlaceInMessage(payload, channel, message);
        return true;
    }
}
