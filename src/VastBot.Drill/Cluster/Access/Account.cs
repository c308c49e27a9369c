namespace VastBot.Drill.Cluster.Access;

/// <summary>Who calls.</summary>
internal sealed record Account(string Name, IReadOnlyList<Right> Rights)
{
    private const string BotNamespace = "vastbot";

    /// <summary>No token: known to nobody, allowed nothing but to look whether the server is there.</summary>
    public static readonly Account Anonymous = new("system:anonymous", []);

    /// <summary>The bot, with its manifest's rights.</summary>
    public static readonly Account Bot = new($"system:serviceaccount:{BotNamespace}:vastbot", Right.OfTheBot);

    /// <summary>A person with kubectl.</summary>
    public static readonly Account Admin = new("practice-admin", [new Right("*", "*", null, ["*"])]);

    /// <exception cref="ApiFailure">The token belongs to nobody.</exception>
    public static Account Of(string? authorization)
    {
        var token = authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? authorization[7..].Trim() : "";
        return token switch
        {
            "" => Anonymous,
            Keys.BotClusterToken => Bot,
            Keys.AdminClusterToken => Admin,
            _ => throw ApiFailure.Unauthorized(),
        };
    }

    /// <summary>May this account do that? A right on named objects covers a list only where the field selector names one of them.</summary>
    public bool May(string verb, string group, string resource, string name) => Rights.Any(r => r.Covers(verb, group, resource, name));
}
