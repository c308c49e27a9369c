using VastBot.Drill.Workspace;

namespace VastBot.Drill;

/// <summary>The app as its manifest asks the practice workspace to install it: what is not asked for is refused or not delivered, as with Slack.</summary>
public sealed record PracticeApp
{
    /// <summary>What the bot token may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The events it hears of.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>What it offers everywhere and on messages.</summary>
    public required IReadOnlyList<Shortcut> Shortcuts { get; init; }

    internal WorkspaceOptions Options => new() { Scopes = [.. Scopes], Events = [.. Events], Shortcuts = Shortcuts };
}
