using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>A person sends a modal off, closes it, or opens the app's home.</summary>
internal sealed class Viewing(WorkspaceState state, Courier courier, Triggers triggers, ViewStacks stacks, Suggesting suggesting)
{
    private const string Trouble = "We had some trouble connecting. Try again?";

    public async Task Submit(string userId, string viewId, Func<(string, string), IReadOnlyList<string>?> chosen)
    {
        if (state.Member(userId) is not { } user || state.StackOf(userId) is not [.., var view] || view.Id != viewId) return;
        var sent = view with { Values = StateReader.Read(suggesting.Known(view.Body), chosen), Trouble = null, Errors = view.Errors.Clear() };
        if (Missing(sent) is { Count: > 0 } missing)
        {
            state.Replace(view, sent with { Errors = missing });
            return;
        }

        if (!state.Replace(view, sent)) return;
        var payload = Payloads.Interactive("view_submission", user);
        payload["trigger_id"] = triggers.Issue(userId);
        payload["view"] = Wire.View(sent);
        payload["response_urls"] = new JsonArray();
        var ack = await courier.Send(new Envelope("interactive", payload));
        if (state.FindView(viewId, null) is not { } now) return;
        if (!ack.Received) state.Replace(now, now with { Trouble = Trouble });
        else if (ack.Body?.Text("response_action") is { } action) Follow(userId, now, action, ack.Body.Value);
        else stacks.Close(userId, all: false);
    }

    public void Close(string userId, string viewId, bool all)
    {
        if (state.Member(userId) is not { } user || state.StackOf(userId) is not [.., var view] stack || view.Id != viewId) return;
        all |= view.Body.Flag("clear_on_close");
        stacks.Close(userId, all);
        var told = all ? stack[0] : view;
        if (!told.Body.Flag("notify_on_close")) return;
        var payload = Payloads.Interactive("view_closed", user);
        payload["view"] = Wire.View(told with { Values = null });
        payload["is_cleared"] = all;
        _ = courier.Send(new Envelope("interactive", payload));
    }

    public void OpenHome(string userId, string tab)
    {
        var news = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = userId,
            ["tab"] = tab,
            ["event_ts"] = state.NextTs(),
            ["channel"] = state.Channels.Find(c => c.IsDirect && c.Name == userId)?.Id,
        };
        if (tab == "home" && state.Homes.GetValueOrDefault(userId) is { } home) news["view"] = Wire.View(home);
        courier.Raise(news);
    }

    /// <summary>Slack itself asks for what is not optional before the app sees anything.</summary>
    private static ImmutableDictionary<string, string> Missing(View view)
    {
        var missing = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var block in view.Body.Items("blocks").Where(b => b.Text("type") == "input" && !b.Flag("optional")))
        {
            var id = block.Text("block_id")!;
            var action = block.Get("element")?.Text("action_id") ?? "";
            if (view.Values?.Get(id)?.Get(action) is not { } value || ElementValues.Of(value).All(v => v.Length == 0))
                missing[id] = "Please fill this in.";
        }

        return missing.ToImmutable();
    }

    private void Follow(string user, View view, string action, JsonElement body)
    {
        switch (action)
        {
            case "errors": ShowErrors(view, body); break;
            case "clear": stacks.Close(user, all: true); break;
            case "update" when Checked(body) is { } next: stacks.Update(view, next); break;
            case "push" when Checked(body) is { } next: stacks.Push(user, next); break;
            default: state.Replace(view, view with { Trouble = Trouble }); break;
        }
    }

    private JsonElement? Checked(JsonElement body) => body.Get("view") is { } view ? Content.View(view, state).View : null;

    private void ShowErrors(View view, JsonElement body)
    {
        var inputs = view.Body.Items("blocks").Where(b => b.Text("type") == "input").Select(b => b.Text("block_id")!).ToHashSet(StringComparer.Ordinal);
        var errors = body.Get("errors")?.EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal);
        var good = errors is { Count: > 0 } && errors.Keys.All(inputs.Contains);
        state.Replace(view, good ? view with { Errors = errors! } : view with { Trouble = Trouble });
    }
}
