namespace VastBot.Slack;

/// <summary>People.</summary>
public interface IUsersApi
{
    /// <summary><c>users.info</c>. Scope <c>users:read</c>; 100 a minute. Errors: <c>user_not_found</c>, <c>user_not_visible</c>.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/users.info"/>
    Task<User> Info(string userId, CancellationToken cancellationToken = default);

    /// <summary><c>users.lookupByEmail</c>; null when nobody has the address. Scope <c>users:read.email</c>; 50 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/users.lookupByEmail"/>
    Task<User?> LookupByEmail(string email, CancellationToken cancellationToken = default);
}
