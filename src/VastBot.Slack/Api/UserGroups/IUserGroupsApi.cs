namespace VastBot.Slack;

/// <summary>User groups. Scope <c>usergroups:read</c>; 20 a minute. Free plans: <c>plan_upgrade_required</c>.</summary>
public interface IUserGroupsApi
{
    /// <summary><c>usergroups.list</c>: all groups, with members if asked for.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/usergroups.list"/>
    Task<IReadOnlyList<UserGroup>> List(bool includeUsers = false, bool includeDisabled = false, CancellationToken cancellationToken = default);

    /// <summary><c>usergroups.users.list</c>: user ids of the members. Errors: <c>no_such_subteam</c>.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/usergroups.users.list"/>
    Task<IReadOnlyList<string>> Users(string userGroupId, CancellationToken cancellationToken = default);
}
