namespace VastBot.Drill.Workspace.Interaction;

/// <summary>Where an element stands: in a message of a channel, or in a view.</summary>
internal sealed record Place(string? Channel, string? MessageTs, string? ViewId)
{
    public static Place InMessage(string channel, string ts) => new(channel, ts, null);

    public static Place InView(string id) => new(null, null, id);
}
