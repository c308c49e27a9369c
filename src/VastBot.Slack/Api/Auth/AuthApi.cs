namespace VastBot.Slack;

internal sealed class AuthApi(SlackCaller caller) : IAuthApi
{
    public async Task<AuthTest> Test(CancellationToken cancellationToken = default)
    {
        var answer = await caller.Call(SlackMethods.AuthTest, new Form(), cancellationToken);
        return answer.Read(SlackJson.Wire.AuthTest) with { Scopes = answer.Scopes, ServerTime = answer.ServerTime };
    }

    public IAsyncEnumerable<TeamInfo> Teams(CancellationToken cancellationToken = default) =>
        caller.Pages(SlackMethods.AuthTeamsList, new Form().Add("limit", 100), "teams", SlackJson.Wire.IReadOnlyListTeamInfo, cancellationToken);
}
