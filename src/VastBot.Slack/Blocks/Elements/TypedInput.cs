namespace VastBot.Slack;

/// <summary>A field into which a person types; in input blocks only.</summary>
public abstract record TypedInput : ActionElement
{
    private protected TypedInput(string type)
        : base(type)
    {
    }

    /// <summary>Shown while the field is empty; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>When a <c>block_actions</c> is sent, if the input block dispatches actions.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
