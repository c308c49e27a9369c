namespace VastBot.Slack;

internal sealed class UserGroupsApi(SlackCaller caller) : IUserGroupsApi
{
    public async Task<IReadOnlyList<UserGroup>> List(bool includeUsers = false, bool includeDisabled = false, CancellationToken cancellationToken = default)
    {
        var form = new Form().Add("include_users", includeUsers).Add("include_disabled", includeDisabled);
        return (await caller.Call(SlackMethods.UserGroupsList, form, cancellationToken)).Read("usergroups", SlackJson.Wire.IReadOnlyListUserGroup);
    }

    public async Task<IReadOnlyList<string>> Users(string userGroupId, CancellationToken cancellationToken = default) =>
        (await caller.Call(SlackMethods.UserGroupsUsersList, new Form().Add("usergroup", userGroupId), cancellationToken)).Read("users", SlackJson.Wire.IReadOnlyListString);
}
