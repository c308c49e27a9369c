namespace VastBot.Drill.Workspace.State;

/// <summary>Puts an emoji under a message or takes it away.</summary>
internal static class Reactions
{
    public static Message Add(Message m, string name, string user)
    {
        var at = m.Reactions.FindIndex(r => r.Name == name);
        if (at < 0) return m with { Reactions = m.Reactions.Add(new Reaction(name, [user])) };
        var reaction = m.Reactions[at];
        return reaction.Users.Contains(user) ? m : m with { Reactions = m.Reactions.SetItem(at, reaction with { Users = reaction.Users.Add(user) }) };
    }

    public static Message Remove(Message m, string name, string user)
    {
        var at = m.Reactions.FindIndex(r => r.Name == name);
        if (at < 0) return m;
        var users = m.Reactions[at].Users.Remove(user);
        return m with { Reactions = users.Count == 0 ? m.Reactions.RemoveAt(at) : m.Reactions.SetItem(at, m.Reactions[at] with { Users = users }) };
    }
}
