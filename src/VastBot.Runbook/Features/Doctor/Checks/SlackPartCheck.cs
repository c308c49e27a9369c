using VastBot.Runbook.Model.Doctor;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Tokens, scopes, clock, sockets and access, as the Slack library sees them.</summary>
internal sealed class SlackPartCheck(ISlackDoctor slack) : IDoctorCheck
{
    public string Name => "Slack";

    public TimeSpan Deadline => TimeSpan.FromSeconds(15);

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) =>
        [.. (await slack.Examine(cancellationToken)).Select(check => new DoctorFinding(check.Name, Of(check.Level), check.Finding, check.Cure))];

    private static Condition Of(SlackCheckLevel level) => level switch
    {
        SlackCheckLevel.Good => Condition.Well,
        SlackCheckLevel.Warning => Condition.Warning,
        _ => Condition.Broken,
    };
}
