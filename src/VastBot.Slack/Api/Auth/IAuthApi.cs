namespace VastBot.Slack;

/// <summary>Who this token is.</summary>
public interface IAuthApi
{
    /// <summary><c>auth.test</c>: the bot's own ids and granted scopes. No scope needed; 600 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/auth.test"/>
    Task<AuthTest> Test(CancellationToken cancellationToken = default);

    /// <summary><c>auth.teams.list</c>: workspaces of an organisation-wide installation. No scope needed; 20 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/auth.teams.list"/>
    IAsyncEnumerable<TeamInfo> Teams(CancellationToken cancellationToken = default);
}
