namespace VastBot.Slack;

internal sealed class TeamApi(SlackCaller caller) : ITeamApi
{
    public async Task<TeamInfo> Info(CancellationToken cancellationToken = default) =>
        (await caller.Call(SlackMethods.TeamInfo, new Form(), cancellationToken)).Read("team", SlackJson.Wire.TeamInfo);
}
