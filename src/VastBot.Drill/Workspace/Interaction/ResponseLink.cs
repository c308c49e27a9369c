namespace VastBot.Drill.Workspace.Interaction;

/// <summary>What one <c>response_url</c> leads to.</summary>
/// <param name="Channel">Where it answers.</param>
/// <param name="User">Whose action it belongs to.</param>
/// <param name="MessageTs">The message that held the clicked element; null for a typed command.</param>
internal sealed record ResponseLink(string Channel, string User, string? MessageTs)
{
    public DateTimeOffset IssuedAt { get; init; }

    public int Uses { get; set; }
}
