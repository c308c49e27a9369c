namespace VastBot.Slack;

/// <summary>The three shapes in which Slack delivers.</summary>
internal enum DeliveryKind
{
    /// <summary>Form fields of a slash command.</summary>
    Command,

    /// <summary>A click, a modal, a shortcut.</summary>
    Interaction,

    /// <summary>The Events API's outer object.</summary>
    Event,
}
