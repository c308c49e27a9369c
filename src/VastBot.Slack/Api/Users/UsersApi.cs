namespace VastBot.Slack;

internal sealed class UsersApi(SlackCaller caller) : IUsersApi
{
    public async Task<User> Info(string userId, CancellationToken cancellationToken = default) =>
        (await caller.Call(SlackMethods.UsersInfo, new Form().Add("user", userId), cancellationToken)).Read("user", SlackJson.Wire.User);

    public async Task<User?> LookupByEmail(string email, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await caller.Call(SlackMethods.UsersLookupByEmail, new Form().Add("email", email), cancellationToken)).Read("user", SlackJson.Wire.User);
        }
        catch (SlackException e) when (e.Code == "users_not_found")
        {
            return null;
        }
    }
}
