namespace VastBot.Slack;

/// <summary>The workspace.</summary>
public interface ITeamApi
{
    /// <summary><c>team.info</c>. Scope <c>team:read</c>; 50 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/team.info"/>
    Task<TeamInfo> Info(CancellationToken cancellationToken = default);
}
