namespace VastBot.Slack;

/// <summary>One choice in a menu or group.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/option-object"/>
public sealed record Option
{
    /// <summary>1 to 75 characters; <see cref="Markdown"/> only in radio buttons and checkboxes.</summary>
    public required TextObject Text { get; init; }

    /// <summary>What is sent; 1 to 150 characters.</summary>
    public required string Value { get; init; }

    /// <summary>A second line; at most 75 characters.</summary>
    public TextObject? Description { get; init; }

    /// <summary>Opened in the browser; overflow menus only; at most 3,000 characters.</summary>
    public string? Url { get; init; }
}
