using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Modals and home tabs.</summary>
internal sealed class ViewMethods(WorkspaceState state, Triggers triggers, ViewStacks stacks)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("views.open", null, ApiMethod.Tier4, call => Show(call, stacks.Open)),
        new("views.push", null, ApiMethod.Tier4, call => Show(call, stacks.Push)),
        new("views.update", null, ApiMethod.Tier4, Update),
        new("views.publish", null, ApiMethod.Tier4, Publish),
    ];

    private ApiAnswer Show(ApiCall call, Func<string, JsonElement, (View? View, string? Error)> show)
    {
        var (body, refusal) = Content.View(call, state, "modal");
        if (body is null) return refusal!;
        if (body.Value.Text("external_id") is { Length: > 0 } external && state.FindView(null, external) is not null)
            return ApiAnswer.Refuse("duplicate_external_id");
        var trigger = call.TextOrNull("trigger_id") ?? call.TextOrNull("interactivity_pointer");
        if (trigger is null) return Content.Missing("trigger_id");
        var (user, error) = triggers.Use(trigger);
        if (user is null) return ApiAnswer.Refuse(error!);
        var (view, full) = show(user, body.Value);
        return view is null ? ApiAnswer.Refuse(full!) : ApiAnswer.Ok(new JsonObject { ["view"] = Wire.View(view) });
    }

    private ApiAnswer Update(ApiCall call)
    {
        var (body, refusal) = Content.View(call, state, "modal");
        if (body is null) return refusal!;
        if (!call.Has("view_id") && !call.Has("external_id")) return Content.Missing("view_id");
        if (state.FindView(call.TextOrNull("view_id"), call.TextOrNull("external_id")) is not { IsHome: false } before) return ApiAnswer.Refuse("not_found");
        if (call.Text("hash") is { Length: > 0 } hash && hash != before.Hash) return ApiAnswer.Refuse("hash_conflict");
        return stacks.Update(before, body.Value) is { } after
            ? ApiAnswer.Ok(new JsonObject { ["view"] = Wire.View(after) })
            : ApiAnswer.Refuse(call.Has("hash") ? "hash_conflict" : "not_found");
    }

    private ApiAnswer Publish(ApiCall call)
    {
        if (state.Member(call.Text("user_id")) is not { } user) return ApiAnswer.Refuse("user_not_found");
        var (body, refusal) = Content.View(call, state, "home");
        if (body is null) return refusal!;
        var before = state.Homes.GetValueOrDefault(user.Id);
        if (call.Text("hash") is { Length: > 0 } hash && before is not null && hash != before.Hash) return ApiAnswer.Refuse("hash_conflict");
        return ApiAnswer.Ok(new JsonObject { ["view"] = Wire.View(stacks.Publish(user.Id, body.Value)) });
    }
}
