using System.Text.Json;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>The modals in front of each person, at most three on top of one another.</summary>
internal sealed class ViewStacks(WorkspaceState state)
{
    public const int Deepest = 3;

    public (View? View, string? Error) Open(string user, JsonElement body)
    {
        var view = New(user, body, below: null);
        state.SetStack(user, [view]);
        return (view, null);
    }

    public (View? View, string? Error) Push(string user, JsonElement body)
    {
        var stack = state.StackOf(user);
        if (stack.Count == 0) return (null, "not_found");
        if (stack.Count >= Deepest) return (null, "push_limit_reached");
        var view = New(user, body, stack[^1]);
        state.SetStack(user, stack.Add(view));
        return (view, null);
    }

    public View? Update(View before, JsonElement body)
    {
        var after = before with
        {
            Body = body,
            Hash = state.NextHash(),
            Errors = before.Errors.Clear(),
            Trouble = null,
            Values = StateReader.Read(body, StateReader.Kept(before)),
        };
        return state.Replace(before, after) ? after : null;
    }

    public View Publish(string user, JsonElement body)
    {
        var before = state.Homes.GetValueOrDefault(user);
        var fresh = New(user, body, below: null);
        var view = before is null ? fresh : fresh with { Id = before.Id, RootId = before.RootId };
        state.SetHome(view);
        return view;
    }

    /// <summary>Takes the top view away, or the whole stack.</summary>
    public void Close(string user, bool all)
    {
        var stack = state.StackOf(user);
        if (stack.Count > 0) state.SetStack(user, all ? [] : stack.RemoveAt(stack.Count - 1));
    }

    private View New(string user, JsonElement body, View? below)
    {
        var id = state.NextId("V0");
        return new View
        {
            Id = id,
            UserId = user,
            RootId = below?.RootId ?? id,
            PreviousId = below?.Id,
            Hash = state.NextHash(),
            Body = body,
            Values = StateReader.Read(body, _ => null),
        };
    }
}
