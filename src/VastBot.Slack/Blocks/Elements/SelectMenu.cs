namespace VastBot.Slack;

/// <summary>A drop-down menu.</summary>
public abstract record SelectMenu : ActionElement
{
    private protected SelectMenu(string type)
        : base(type)
    {
    }

    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Asked before the choice counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
