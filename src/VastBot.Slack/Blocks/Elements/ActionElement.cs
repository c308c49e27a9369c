namespace VastBot.Slack;

/// <summary>An element that a person can use.</summary>
public abstract record ActionElement : BlockElement
{
    private protected ActionElement(string type)
        : base(type)
    {
    }

    /// <summary>By which its handler is found; at most 255 characters, unique within its block.</summary>
    public string? ActionId { get; init; }
}
