namespace VastBot.Slack;

/// <summary>
/// Section <c>Access</c>: who may do what. Each entry is a user (<c>U…</c>, <c>W…</c>), a user group (<c>S…</c>) or a conversation
/// (<c>C…</c>, <c>G…</c>: any full member who asks from inside it). With nothing set, members may read and nobody may change anything.
/// </summary>
public sealed class AccessOptions
{
    /// <summary><c>Access:Readers</c>: when set, only these (and everyone listed elsewhere) may read. Default: every full member.</summary>
    public IReadOnlyList<string> Readers { get; set; } = [];

    /// <summary><c>Access:Responders</c>: may change the record (<see cref="Permission.Respond"/>).</summary>
    public IReadOnlyList<string> Responders { get; set; } = [];

    /// <summary><c>Access:Approvers</c>: may approve changes to the world (<see cref="Permission.Approve"/>).</summary>
    public IReadOnlyList<string> Approvers { get; set; } = [];

    /// <summary><c>Access:Publishers</c>: may tell the public (<see cref="Permission.Publish"/>).</summary>
    public IReadOnlyList<string> Publishers { get; set; } = [];

    /// <summary><c>Access:Admins</c>: may do everything.</summary>
    public IReadOnlyList<string> Admins { get; set; } = [];

    /// <summary><c>Access:Refresh</c>: how long group members and people's standing are remembered. Default 5 min, at least 1 s.</summary>
    public TimeSpan Refresh { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What could not be read from the configuration.</summary>
    internal List<string> Mistakes { get; } = [];

    /// <summary>The list that grants a permission by name.</summary>
    internal IReadOnlyList<string> Listed(Permission permission) => permission switch
    {
        Permission.Read => Readers,
        Permission.Respond => Responders,
        Permission.Approve => Approvers,
        Permission.Publish => Publishers,
        _ => Admins,
    };

    /// <summary>The configuration key of <see cref="Listed"/>.</summary>
    internal static string Key(Permission permission) => permission switch
    {
        Permission.Read => "Access:Readers",
        Permission.Respond => "Access:Responders",
        Permission.Approve => "Access:Approvers",
        Permission.Publish => "Access:Publishers",
        _ => "Access:Admins",
    };
}
