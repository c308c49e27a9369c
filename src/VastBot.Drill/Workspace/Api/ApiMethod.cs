using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>One Web API method: what it needs, how often it may be called, and what it does.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Scope">Scope of the bot token; null when none is needed.</param>
/// <param name="PerMinute">Calls a minute; as many may come at once after a pause.</param>
/// <param name="Answer">The work.</param>
internal sealed record ApiMethod(string Name, string? Scope, int PerMinute, Func<ApiCall, ApiAnswer> Answer)
{
    public const int Tier1 = 10;
    public const int Tier2 = 20;
    public const int Tier3 = 50;
    public const int Tier4 = 100;
    public const int Special = 600;

    /// <summary>The scope for this conversation: what is <c>channels:…</c> for public channels is <c>groups:…</c> for private and <c>im:…</c> for direct ones.</summary>
    public string? ScopeFor(Channel? channel, bool makesPrivate)
    {
        if (Scope?.StartsWith("channels:", StringComparison.Ordinal) != true || Scope == "channels:join") return Scope;
        var what = Scope["channels:".Length..];
        if (channel?.IsDirect == true) return what == "manage" ? Scope : "im:" + what;
        return makesPrivate || channel?.IsPrivate == true ? "groups:" + (what == "manage" ? "write" : what) : Scope;
    }

    /// <summary>Arguments in a JSON body are not seen.</summary>
    public bool FormOnly { get; init; }

    /// <summary>Needs the app-level token instead of the bot's.</summary>
    public bool ForApp { get; init; }
}
