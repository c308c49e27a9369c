namespace VastBot.Slack;

/// <summary>A modal. A stack holds at most three.</summary>
public sealed record ModalView() : View("modal")
{
    /// <summary>1 to 24 characters.</summary>
    public required PlainText Title { get; init; }

    /// <summary>Label of the submit button, at most 24 characters; required when there is an input block.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>Label of the close button, at most 24 characters.</summary>
    public PlainText Close { get; init; } = "Close";

    /// <summary>True closes the whole stack with the close button.</summary>
    public bool ClearOnClose { get; init; }

    /// <summary>True sends <c>view_closed</c> when the person closes it.</summary>
    public bool NotifyOnClose { get; init; }

    /// <summary>True keeps the submit button grey until something is entered.</summary>
    public bool SubmitDisabled { get; init; }
}
