using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>A person uses an element: a button, a menu, a field that reports each change.</summary>
internal sealed class Clicking(WorkspaceState state, Courier courier, Triggers triggers, ResponseLinks links, Answers answers, Suggesting suggesting)
{
    /// <param name="userId">Who.</param>
    /// <param name="place">Where the element stands.</param>
    /// <param name="element">Its block and action.</param>
    /// <param name="chosen">What is chosen in all elements there: null where untouched.</param>
    /// <param name="picked">The value picked in an overflow menu or a select.</param>
    /// <param name="seen">The message as it was when they saw it, where it has been edited since; null for as it stands.</param>
    public async Task<bool> Use(
        string userId, Place place, (string Block, string Action) element, Func<(string, string), IReadOnlyList<string>?> chosen, string? picked = null, Message? seen = null)
    {
        if (state.Member(userId) is not { } user) return false;
        var payload = Payloads.Interactive("block_actions", user);
        if (Holder(user, place, chosen, payload, seen) is not { } body || Find(body, element) is not { } found) return false;
        payload["trigger_id"] = triggers.Issue(user.Id);
        payload["actions"] = new JsonArray(Action(found, element, chosen(element), picked));
        var ack = await courier.Send(new Envelope("interactive", payload));
        if (!ack.Received) Complain(user, place, ack.Problem is "timeout" or "http_timeout");
        return true;
    }

    /// <summary>What holds the element, as an object with <c>blocks</c>; completes the payload.</summary>
    private JsonElement? Holder(Member user, Place place, Func<(string, string), IReadOnlyList<string>?> chosen, JsonObject payload, Message? seen)
    {
        if (place.ViewId is { } id)
        {
            if (state.FindView(id, null) is not { } view || view.UserId != user.Id) return null;
            var with = view with { Values = StateReader.Read(suggesting.Known(view.Body), chosen) };
            state.Replace(view, with);
            Payloads.PlaceInView(payload, with);
            payload["state"] = new JsonObject { ["values"] = with.Values?.ToNode() };
            return suggesting.Known(view.Body);
        }

        if (state.Channel(place.Channel) is not { } channel || channel.Find(place.MessageTs!) is not { Blocks: { } blocks } message) return null;
        if (!message.IsVisibleTo(user.Id)) return null;
        var body = suggesting.Known(new JsonObject { ["blocks"] = (seen?.Blocks ?? blocks).ToNode() }.ToElement());
        Payloads.PlaceInMessage(payload, channel, message);
        payload["state"] = new JsonObject { ["values"] = StateReader.Read(body, chosen).ToNode() };
        payload["response_url"] = links.Issue("actions", new ResponseLink(channel.Id, user.Id, message.Ts));
        return body;
    }

    private static JsonElement? Find(JsonElement body, (string Block, string Action) element) =>
        body.Items("blocks").Where(b => b.Text("block_id") == element.Block).SelectMany(StateReader.Elements)
            .Where(e => e.Text("action_id") == element.Action).Select(e => (JsonElement?)e).FirstOrDefault();

    private JsonObject Action(JsonElement found, (string Block, string Action) element, IReadOnlyList<string>? chosen, string? picked)
    {
        var type = found.Text("type")!;
        var json = type switch
        {
            "button" => new JsonObject { ["type"] = type, ["text"] = found.Get("text")?.ToNode() },
            "overflow" => new JsonObject { ["type"] = type, ["selected_option"] = Option(found, picked) },
            _ => ElementValues.Write(found, picked is null ? chosen ?? ElementValues.Initial(found) : [picked]),
        };
        if (type == "button" && found.Text("value") is { } value) json["value"] = value;
        if (type == "button" && found.Text("style") is { } style) json["style"] = style;
        json["action_id"] = element.Action;
        json["block_id"] = element.Block;
        json["action_ts"] = state.NextTs();
        return json;
    }

    private static JsonNode? Option(JsonElement found, string? picked) =>
        found.Items("options").Where(o => o.Text("value") == picked).Select(o => o.ToNode()).FirstOrDefault();

    private void Complain(Member user, Place place, bool late)
    {
        var words = late ? "VastBot did not answer your click within three seconds. Press again." : "VastBot is not connected. Press again when it is.";
        if (place.ViewId is { } id && state.FindView(id, null) is { } view) state.Replace(view, view with { Trouble = words });
        else if (place.Channel is { } channel) answers.Tell(channel, user.Id, $":warning: {words}", state.Channel(channel)?.Find(place.MessageTs!)?.ThreadTs);
    }
}
