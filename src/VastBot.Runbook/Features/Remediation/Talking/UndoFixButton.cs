using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>"Undo…": asks to put back what stood there before, under the same rules.</summary>
internal sealed class UndoFixButton(FixJournal journal, FixConversation conversation) : IBlockActionHandler
{
    public string ActionId => FixActionIds.Undo;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wish = await journal.Find(action.Value, cancellationToken) is { } fix
            ? new FixWish(ShortId.EnvironmentOf(fix.Id), Opposite(fix.Choice)) { UndoOf = fix.Id, Incident = fix.Incident, Channel = action.ChannelId, Why = $"Undo of {fix.Id}." }
            : null;
        await foreach (var reply in conversation.Ask(wish, action, cancellationToken)) yield return reply;
    }

    private static FixChoice Opposite(FixChoice choice) => choice.Argument switch
    {
        FixActions.On => choice with { Argument = FixActions.Off },
        FixActions.Off => choice with { Argument = FixActions.On },
        _ => choice,
    };
}
