using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Invites the commander, who declared it, and the severity's user group. Who is there already is no error; nobody keeps another out.</summary>
internal sealed class InvitationsStep(ISlackApi slack, PersonNames names, IncidentOptions options) : IChannelStep
{
    private const int MostNamed = 5;

    public string Name => SetUpSteps.Invitations;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident.Channel is not { } channel) return [];
        List<string> people = [.. People(incident)];
        var groupTrouble = await AddGroup(incident, people, cancellationToken);
        var failed = people.Count == 0 ? [] : await slack.Conversations.Invite(channel.Id, people, cancellationToken);
        if (failed.Count == 0) return groupTrouble is null ? [] : [groupTrouble];
        var who = new List<string>();
        foreach (var one in failed.Take(MostNamed)) who.Add($"{await names.Plain(one.User, cancellationToken)} ({one.Code})");
        var more = failed.Count > MostNamed ? $" and {failed.Count - MostNamed} more" : "";
        return [new StepFailed(Name, $"{string.Join(", ", who)}{more} cannot be invited", "Ask them to join, or invite them by hand.")];
    }

    private static IEnumerable<string> People(Incident incident)
    {
        if (incident.Commander is { } commander) yield return commander;
        if (incident.DeclaredBy is { Kind: AuthorKind.Person } reporter) yield return reporter.Id;
    }

    private async Task<StepFailed?> AddGroup(Incident incident, List<string> people, CancellationToken cancellationToken)
    {
        if (options.UserGroup(incident.Severity) is not { } group) return null;
        try
        {
            people.AddRange(await slack.UserGroups.Users(group, cancellationToken));
            return null;
        }
        catch (SlackException refused) when (!SlackTrouble.Of(refused).Passes)
        {
            var trouble = SlackTrouble.Of(refused);
            return new StepFailed(Name, $"the members of user group {group} cannot be read: {trouble.Why}", $"Check Incidents:UserGroups:{incident.Severity}. {trouble.Cure}");
        }
    }
}
