namespace VastBot.Slack;

/// <summary>How a leaf of rich text is shown.</summary>
public sealed record RichTextStyle
{
    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Struck through.</summary>
    public bool Strike { get; init; }

    /// <summary>Fixed width.</summary>
    public bool Code { get; init; }
}
