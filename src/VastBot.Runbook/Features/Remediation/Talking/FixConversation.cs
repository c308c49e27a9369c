using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Asking for a fix, as a person in Slack does it: the card itself comes through the outbox, the asker reads at once what became of it.</summary>
internal sealed class FixConversation(
    IFixes fixes, IIncidents incidents, ITriageReports reports, IEnvironments environments, Notice notice, OutsideText outside, KeyForms forms, RemediationOptions options, IOptions<AccessOptions> access)
{
    /// <summary>The wish behind a button: its value is a report's id, an incident's, or an environment's name.</summary>
    public async Task<FixWish?> Wish(FixChoice choice, string value, string? channel, CancellationToken cancellationToken)
    {
        if (IncidentId.Parse(value) is { } id && value.StartsWith("INC-", StringComparison.OrdinalIgnoreCase))
        {
            return await incidents.Find(id, cancellationToken) is { } incident
                ? new FixWish(incident.Environment, choice) { Incident = incident.Id.ToString(), Report = incident.Report, Channel = channel }
                : null;
        }

        if (environments.Names.Count > 0 && environments.Find(value) is { } named) return new FixWish(named.Name, choice) { Channel = channel };
        var environment = ShortId.EnvironmentOf(value);
        if (environments.Names.Count == 0 || environment.Length == 0 || environments.Find(environment) is not { } found) return null;
        return new FixWish(found.Name, choice) { Report = await reports.Find(value, cancellationToken) is null ? null : value, Channel = channel };
    }

    public async IAsyncEnumerable<Reply> Ask(FixWish? wish, SlackRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (wish is null)
        {
            yield return Whisper("What this button belongs to is not in the record any more. Nothing was done; type /vast fix.");
            yield break;
        }

        switch (await fixes.Propose(wish, Author.Person(request.UserId), cancellationToken))
        {
            case FixAnswer.Proposed { Joined: true, Fix: var fix }:
                yield return Whisper($"*{FixWords.Title(fix.Choice, fix.UndoOf is not null)}* has been asked for already (`{fix.Id}`): {FixWords.Outcome(fix)}. Nothing was changed.");
                break;
            case FixAnswer.Proposed { Fix: var fix }:
                yield return Whisper($"Asked for: *{FixWords.Title(fix.Choice, fix.UndoOf is not null)}* (`{fix.Id}`). Its card shows what exactly would change; nothing has been changed. {(fix.Rule == ApprovalRule.Self ? "Confirm it there." : $"It needs {FixWords.Needed(fix.Rule)}, who is told by direct message.")}");
                break;
            case FixAnswer.Refused { MissingRight: { } right } refused:
                yield return new Reply.Channel(notice.Of($"{Admins()} {outside.Line(refused.Why, 1200)}\nMissing: `{outside.Line(right, 400)}`. Nothing was changed."));
                break;
            case FixAnswer.Refused refused when wish.Choice.Action == FixActions.RotateKey && refused.Why.StartsWith("No new key is staged", StringComparison.Ordinal):
                yield return Whisper($"{outside.Line(refused.Why, 1500)}\n{await forms.Offer(wish, request.UserId, cancellationToken)}");
                break;
            case FixAnswer.Refused refused:
                yield return Whisper($"{outside.Line(refused.Why, 1500)} Nothing was changed.");
                break;
        }
    }

    public Reply Whisper(string mrkdwn) => new Reply.Ephemeral(notice.Of(mrkdwn));

    /// <summary>The runbook's answer to a missing right: whoever can grant it is called.</summary>
    private string Admins()
    {
        var ids = options.AdminGroup.Count > 0 ? options.AdminGroup : access.Value.Admins;
        return string.Join(' ', ids.Where(id => id[0] is 'U' or 'W' or 'S').Take(5).Select(id => id[0] == 'S' ? Mrkdwn.UserGroup(id) : Mrkdwn.User(id)));
    }
}
