using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A mention of a user group, whose members are notified.</summary>
public sealed record RichTextUserGroup() : RichTextLeaf("usergroup")
{
    /// <summary><c>S…</c>.</summary>
    [JsonPropertyName("usergroup_id")]
    public required string UserGroupId { get; init; }
}
