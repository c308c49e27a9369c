using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The answer to "which incident?": the verb that waited is done on it.</summary>
internal sealed class ChooseIncidentButton(WaitingVerbs waiting, IServiceProvider services, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.ChooseIncident;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (action.Value.Split(' ') is not [var incident, var key] || waiting.Take(key) is not { } typed || typed.UserId != action.UserId || Handler(typed) is not { } handler)
        {
            yield return new Reply.Ephemeral(notice.Of("That was too long ago, or was answered already. Type the verb again with the incident's id. Nothing was done."));
            yield break;
        }

        var now = typed with
        {
            Text = $"{incident} {typed.Text}".TrimEnd(),
            Arguments = [incident, .. typed.Arguments],
            TriggerId = action.TriggerId,
            ResponseUrl = action.ResponseUrl,
        };
        await foreach (var reply in handler.Handle(now, cancellationToken)) yield return reply;
    }

    /// <summary>Asked for late: this handler and those verbs are made together. What needs more than this click was granted is not done by it.</summary>
    private ISlashCommandHandler? Handler(SlashCommand typed) =>
        services.GetServices<ISlashCommandHandler>().FirstOrDefault(handler => handler.Usage.Verb == typed.Verb && handler.Usage.Needs is Permission.Read or Permission.Respond);
}
