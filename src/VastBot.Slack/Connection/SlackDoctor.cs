using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Tokens, scopes, clock, connection, access: each with its cure.</summary>
internal sealed class SlackDoctor(
    ISlackApi slack,
    ISlackConnection connection,
    IEnumerable<NeededScope> needed,
    IOptions<SlackOptions> options,
    IOptions<AccessOptions> access,
    TimeProvider time) : ISlackDoctor
{
    public async Task<IReadOnlyList<SlackCheck>> Examine(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        return
        [
            .. await AskSlack(settings, cancellationToken),
            .. TokenChecks.Others(settings, connection),
            .. ConnectionChecks.Of(connection, time.GetUtcNow()),
            AccessCheck.Of(access.Value),
        ];
    }

    private async Task<IEnumerable<SlackCheck>> AskSlack(SlackOptions settings, CancellationToken cancellationToken)
    {
        try
        {
            var who = await slack.Auth.Test(cancellationToken);
            var checks = ScopeChecks.Of(who, needed).Prepend(TokenChecks.Accepted(settings, who));
            return who.ServerTime is { } theirs ? checks.Append(ClockCheck.Of(time.GetUtcNow() - theirs, settings.Mode)) : checks;
        }
        catch (SlackException e)
        {
            return [TokenChecks.Refused(settings, e)];
        }
    }
}
