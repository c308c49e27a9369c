namespace VastBot.Slack;

/// <summary>A click on a button, a choice in a menu: Slack's <c>block_actions</c>, one action each.</summary>
/// <seealso href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload"/>
public sealed record BlockAction : SlackRequest
{
    /// <summary>The element's <c>action_id</c>, by which the handler is found.</summary>
    public required string ActionId { get; init; }

    /// <summary>The element's block.</summary>
    public string BlockId { get; init; } = "";

    /// <summary>The button's <c>value</c> or the chosen option's value; one id by convention, never a payload.</summary>
    public string Value { get; init; } = "";

    /// <summary>The element's type, such as <c>button</c>.</summary>
    public string ElementType { get; init; } = "";

    /// <summary>True for a button that only opens its address: it needs no handler.</summary>
    public bool IsLink { get; init; }

    /// <summary><c>ts</c> of the message that holds the element; absent in modals and the App Home.</summary>
    public string? MessageTs { get; init; }

    /// <summary>True where the element stands in an ephemeral message: only <see cref="SlackRequest.ResponseUrl"/> can edit that.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The modal or home view that holds the element, if it is one.</summary>
    public string? ViewId { get; init; }

    /// <summary>Version of that view, for a race-free update.</summary>
    public string? ViewHash { get; init; }

    /// <summary>True where the element stands in the App Home: <see cref="ViewId"/> is then the home view's.</summary>
    public bool IsHome { get; init; }

    /// <summary>The id that the surrounding view was opened with.</summary>
    public string PrivateMetadata { get; init; } = "";

    /// <summary>What stands in the inputs around the element.</summary>
    public ViewState State { get; init; } = ViewState.Empty;
}
