namespace VastBot.Slack;

/// <summary>When an input sends its action.</summary>
public sealed record DispatchActionConfig
{
    /// <summary><c>on_enter_pressed</c>, <c>on_character_entered</c> or both.</summary>
    public required IReadOnlyList<string> TriggerActionsOn { get; init; }
}
