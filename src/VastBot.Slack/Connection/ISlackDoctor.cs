namespace VastBot.Slack;

/// <summary>Examines the way to Slack, for a terminal or a page.</summary>
public interface ISlackDoctor
{
    /// <summary>
    /// Every check with its finding; what is wrong comes with its cure. Asks Slack once (<c>auth.test</c>) and opens no socket; needs no
    /// running receiver; never throws for what it finds.
    /// </summary>
    Task<IReadOnlyList<SlackCheck>> Examine(CancellationToken cancellationToken);
}
