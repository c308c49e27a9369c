namespace VastBot.Slack;

/// <summary>A drop-down menu with several choices; not in an actions block.</summary>
public abstract record MultiSelectMenu : SelectMenu
{
    private protected MultiSelectMenu(string type)
        : base(type)
    {
    }

    /// <summary>At least 1; null is no limit.</summary>
    public int? MaxSelectedItems { get; init; }
}
