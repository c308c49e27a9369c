namespace VastBot.Slack;

/// <summary>The canvas in a channel's tab.</summary>
public sealed record ConversationCanvas
{
    /// <summary>Canvas id (<c>F…</c>).</summary>
    public string FileId { get; init => field = value ?? ""; } = "";

    /// <summary>Nothing was written yet.</summary>
    public bool IsEmpty { get; init; }
}
