using Microsoft.Extensions.Logging;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Direct messages to those who must hear of a fix: who may approve, who leads, who can grant a right. To each person once per occasion.</summary>
internal sealed partial class FixNotices(
    FixJournal journal, IAccess access, ChannelPosts posts, PersonNames names, FixMessage message, OutsideText outside, RemediationOptions options, ILogger<FixNotices> logger) : IOutboxTarget
{
    public const string Target = "fix-notice";

    /// <summary>Occasions; the row's payload is the fix's id.</summary>
    public const string Ask = "ask";
    public const string Warn = "warn";
    public const string Glass = "glass";
    public const string Right = "right";

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var occasion = delivery.Row.Subject.Split('/')[0];
        if (await journal.Find(delivery.Row.Payload, cancellationToken) is not { } fix) return new Delivered();
        if (occasion is Ask or Warn && fix.Stage != FixStage.Proposed) return new Delivered();
        var faces = await FixFaces.Of(fix, names, cancellationToken);
        var text = message.Addressed(Words(occasion, fix, faces), fix, faces);
        SlackTrouble? passing = null;
        foreach (var person in (await People(occasion)).Where(person => occasion == Right || fix.AskedBy != Author.Person(person)))
        {
            try
            {
                await posts.Post(person, text, $"{delivery.Row.Key}/{person}", delivery.Since, cancellationToken);
            }
            catch (SlackException e)
            {
                Log.NotTold(logger, person, fix.Id, e);
                if (SlackTrouble.Of(e) is { Passes: true } trouble) passing = trouble;
            }
        }

        return passing is null ? new Delivered() : new TryAgain(passing.Why);
    }

    private async Task<IReadOnlyList<string>> People(string occasion)
    {
        var ids = occasion switch { Glass => options.Leads, Right => options.AdminGroup, _ => [] };
        if (ids.Count > 0) return await access.People(ids);
        return await access.Listed(occasion == Right ? Permission.Administer : Permission.Approve);
    }

    private string Words(string occasion, Fix fix, FixFaces faces)
    {
        var (who, what, where) = (faces.Of(fix.AskedBy), FixWords.Title(fix.Choice, fix.UndoOf is not null), outside.Line(ShortId.EnvironmentOf(fix.Id), 60));
        return occasion switch
        {
            Ask => $"{who} asks for your agreement in {where}: *{what}*. It expires {Mrkdwn.Time(fix.ExpiresAt)}.",
            Warn => $"This expires at {Mrkdwn.Time(fix.ExpiresAt)}, and nobody has decided: *{what}* in {where}, asked for by {who}.",
            Glass => $"The glass was broken in {where}: *{what}* runs without the agreement that the rule wants.",
            _ => $"A fix stopped in {where} because the cluster did not allow it: *{what}*. The missing right stands below; manifests/base/rbac.yaml grants it.",
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Person} could not be told of fix {Fix}")]
        public static partial void NotTold(ILogger logger, string person, string fix, Exception exception);
    }
}
